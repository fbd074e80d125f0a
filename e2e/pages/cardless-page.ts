import { expect, type Locator, type Page } from '@playwright/test';
import type { Thing } from './goods';
import { HostedPage } from './hosted-page';
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
    await fillCheckout(this.page, { thing });
    await this.page.getByRole('radio', { name: /^Cardless EMI/ }).check();
    await this.page.getByRole('button', { name: 'Choose a plan' }).click();
    await this.arrived();
  }

  async arrived(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Your details' }).waitFor();
  }

  get mobile(): Locator {
    return this.page.getByLabel('Mobile number registered with the lender');
  }

  get pan(): Locator {
    return this.page.getByLabel('PAN', { exact: true });
  }

  async type({ mobile, pan }: { mobile: string; pan: string }): Promise<void> {
    await this.mobile.fill(mobile);
    await this.pan.fill(pan);
  }

  async ask(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Show my plans|Check again with these details)$/ }).click();
  }

  /** @param months `3 months`. */
  plan(months: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${months},`) });
  }

  get payButton(): Locator {
    return this.page.getByRole('button', { name: /onfirm with the lender$/ });
  }

  /** That the plans are at the lender's page. */
  get goOn(): Locator {
    return this.page.getByRole('main').getByRole('status');
  }

  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  /** From the form to the lender's password. */
  async begin(months: string): Promise<HostedPage> {
    await this.type(PERSON);
    await this.ask();
    await this.plan(months).check();
    await this.payButton.click();
    await this.page.getByLabel('One-time password').waitFor();
    return new HostedPage(this.page);
  }

  async expectPersonKept(): Promise<void> {
    await expect(this.mobile).toHaveValue(PERSON.mobile);
    await expect(this.pan).toHaveValue(PERSON.pan);
  }
}
