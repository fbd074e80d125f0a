import { expect, type Locator, type Page } from '@playwright/test';
import { emiForm, lenderButton } from '@/shop/messages';
import { scriptsReady } from '../support/scripts-ready';
import { whole } from '../support/sentences';
import type { Thing } from './goods';
import { HostedPage } from './hosted-page';
import { planName } from './instalments-page';
import { fillCheckout } from './order-flow';

/** Neither is in the address that the tests order with. */
export const PERSON = { mobile: '8123456789', pan: 'QWERT1234Y' } as const;
/** Turned down by the sandbox's lender. */
export const TURNED_DOWN = { mobile: '8123456789', pan: 'QWERT1234Z' } as const;

/** Our own page for a lender's instalments: of a checkout, or of an order that waits. */
export class CardlessPage {
  constructor(readonly page: Page) {}

  /** From a product's page to this one. */
  async open(thing: Thing): Promise<void> {
    const { checkout } = await fillCheckout(this.page, { thing });
    await checkout.choose('later');
    await checkout.choosePlanButton.click();
    await this.arrived();
  }

  async arrived(): Promise<void> {
    await this.page.getByRole('heading', { name: emiForm.aboutYou }).waitFor();
  }

  get mobile(): Locator {
    return this.page.getByLabel(emiForm.lenderMobile);
  }

  get pan(): Locator {
    return this.page.getByLabel(emiForm.pan, { exact: true });
  }

  /** A form that is sent without scripts comes back without it. */
  async type({ mobile, pan }: { mobile: string; pan: string }): Promise<void> {
    await scriptsReady(this.mobile);
    await this.mobile.fill(mobile);
    await this.pan.fill(pan);
  }

  async ask(): Promise<void> {
    await this.page.getByRole('button', { name: whole(emiForm.showPlans, emiForm.askAgain) }).click();
  }

  /** @param length `3 months`. */
  plan(length: string): Locator {
    return this.page.getByRole('radio', { name: planName(length) });
  }

  get payButton(): Locator {
    return this.page.getByRole('button', { name: whole(lenderButton.order, lenderButton.confirm) });
  }

  /** That the plans are at the lender's page. */
  get goOn(): Locator {
    return this.page.getByRole('main').getByRole('status');
  }

  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  /** From the form to the lender's password. */
  async begin(length: string): Promise<HostedPage> {
    await this.type(PERSON);
    await this.ask();
    await this.plan(length).check();
    await this.payButton.click();
    await this.page.getByLabel('One-time password').waitFor();
    return new HostedPage(this.page);
  }

  async expectPersonKept(): Promise<void> {
    await expect(this.mobile).toHaveValue(PERSON.mobile);
    await expect(this.pan).toHaveValue(PERSON.pan);
  }
}
