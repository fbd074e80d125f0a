import type { Locator, Page } from '@playwright/test';
import { definitionOf } from './description';

/** The customer's page of an order. */
export class OrderPage {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Order status' });
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

  /** An amount of the account below the steps: `Held now`, `Charged`, `Released`, `Refunded`. */
  amount(label: string): Locator {
    return definitionOf(this.panel, label);
  }

  step(label: string): Locator {
    return this.panel.getByRole('list', { name: 'Order progress' }).getByText(label);
  }

  /** Back to the gateway's page. */
  get payButton(): Locator {
    return this.panel.getByRole('button', { name: /at Pine Labs$/ });
  }

  get tryAgainButton(): Locator {
    return this.panel.getByRole('button', { name: 'Try again' });
  }
}

export const HELD = 'Thank you, your order is confirmed';
export const PAID = 'Thank you, your order is paid';
export const UNPAID = 'Your order is waiting for payment';
