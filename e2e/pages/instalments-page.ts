import type { Locator, Page } from '@playwright/test';

export interface EmiCard {
  readonly holder?: string;
  readonly number: string;
  readonly expiry?: string;
  readonly cvv?: string;
  readonly mobile?: string;
}

/** Cards that the sandbox knows the banks of. */
export const HDFC_DEBIT: EmiCard = { number: '5419 1904 1121 1587', mobile: '9582223917' };
export const ICICI_DEBIT: EmiCard = {
  number: '6000 0000 6020 0000',
  expiry: '11/34',
  cvv: '718',
  mobile: '9582223917',
};
export const INDUSIND_CREDIT: EmiCard = { number: '4012 0010 3714 1112', expiry: '12/34', cvv: '065' };
export const PNB_CREDIT: EmiCard = { number: '5200 0000 0000 1096', expiry: '12/34', cvv: '123' };

/** Our own page with plans and a card: of a checkout, or of an order that waits for a card. */
export class InstalmentsPage {
  constructor(readonly page: Page) {}

  async arrived(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Your card', exact: true }).waitFor();
  }

  /** @param bank as the page names it. @param months `3 months`. */
  async choose(bank: string, months: string): Promise<void> {
    const group = this.page.locator('details').filter({ hasText: bank });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await this.plan(bank, months).check();
  }

  plan(bank: string, months: string): Locator {
    return this.page
      .locator('details')
      .filter({ hasText: bank })
      .getByRole('radio', { name: new RegExp(`^${months},`) });
  }

  field(
    name: 'Card number' | 'Name on the card' | 'Expiry' | 'CVV' | 'Mobile number registered with your bank',
  ) {
    return this.page.getByLabel(name);
  }

  async enterCard({ holder = 'Asha Rao', number, expiry, cvv, mobile }: EmiCard): Promise<void> {
    await this.field('Card number').fill(number);
    await this.field('Name on the card').fill(holder);
    if (expiry) await this.field('Expiry').fill(expiry);
    if (cvv) await this.field('CVV').fill(cvv);
    if (mobile) await this.field('Mobile number registered with your bank').fill(mobile);
  }

  get payButton(): Locator {
    return this.page.getByRole('button', { name: 'Confirm with your bank' });
  }

  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
}
