import type { Locator, Page } from '@playwright/test';
import { orderDetails, orderStatus, order as words } from '@/shop/messages';
import { whole } from '../support/sentences';
import { definitionOf } from './description';

/** The customer's page of an order. */
export class OrderPage {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: words.status });
  }

  /** The order that this browser placed last. */
  async openLast(): Promise<void> {
    await this.page.goto('/order/return');
    await this.panel.waitFor();
  }

  /** Its number, as the page shows it. */
  reference(): Promise<string> {
    return this.page.getByText(/^BN-/).first().innerText();
  }

  get headline(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** An amount of the account below the steps. @param label of `steps`: `heldNow`, `charged`, `released`, `refunded`. */
  amount(label: string): Locator {
    return definitionOf(this.panel, label);
  }

  step(label: string): Locator {
    return this.panel.getByRole('list', { name: words.progress }).getByText(label);
  }

  /** Back to the gateway's page. */
  get payButton(): Locator {
    return this.panel.getByRole('button', { name: whole(words.pay, words.hold) });
  }

  get tryAgainButton(): Locator {
    return this.panel.getByRole('button', { name: words.tryAgain });
  }

  /** Gives up a payment that was begun. */
  get closeButton(): Locator {
    return this.panel.getByRole('button', { name: words.close });
  }

  /** To a plan and a card, once more. */
  get cardLink(): Locator {
    return this.panel.getByRole('link', { name: words.enterCard });
  }

  get lenderLink(): Locator {
    return this.panel.getByRole('link', { name: words.askLender });
  }

  /** Where it goes, who pays, and by what. */
  get particulars(): Locator {
    return this.page.getByRole('region', { name: orderDetails.particulars });
  }
}

export const HELD = orderStatus.confirmed;
export const PAID = orderStatus.paid;
export const UNPAID = orderStatus.waiting;
