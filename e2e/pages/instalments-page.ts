import type { Locator, Page } from '@playwright/test';
import { emiForm, plans } from '@/shop/messages';
import { scriptsReady } from '../support/scripts-ready';
import { beginning } from '../support/sentences';

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

/** Who lends on a card, as the shop names them. */
export const ISSUERS = {
  hdfcCredit: plans.issuer('HDFC Bank', 'credit card'),
  hdfcDebit: plans.issuer('HDFC Bank', 'debit card'),
  iciciDebit: plans.issuer('ICICI Bank', 'debit card'),
  indusindCredit: plans.issuer('IndusInd Bank', 'credit card'),
  pnbCredit: plans.issuer('Punjab National Bank', 'credit card'),
} as const;

/** A plan's length, as the shop names it. */
export const months = plans.month;

/**
 * What a plan is called: its title, then what is said of it.
 * @param what `3 months`, or the amount of a plan without any.
 */
export function planName(what: string): RegExp {
  return beginning((instalment) => plans.title(what, instalment), plans.atOnceTitle(what));
}

/** Our own page with plans and a card: of a checkout, or of an order that waits for a card. */
export class InstalmentsPage {
  constructor(readonly page: Page) {}

  async arrived(): Promise<void> {
    await this.page.getByRole('heading', { name: emiForm.yourCard, exact: true }).waitFor();
  }

  /** @param bank as the page names it. @param length `3 months`. */
  async choose(bank: string, length: string): Promise<void> {
    const group = this.page.locator('details').filter({ hasText: bank });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await this.plan(bank, length).check();
  }

  plan(bank: string, length: string): Locator {
    return this.page
      .locator('details')
      .filter({ hasText: bank })
      .getByRole('radio', { name: planName(length) });
  }

  /** @param label of `emiForm`: `cardNumber`, `cardName`, `expiry`, `cvv`, `cardMobile`. */
  field(label: string): Locator {
    return this.page.getByLabel(label);
  }

  /** A form that is sent without scripts comes back without it. */
  async enterCard({ holder = 'Asha Rao', number, expiry, cvv, mobile }: EmiCard): Promise<void> {
    await scriptsReady(this.field(emiForm.cardNumber));
    await this.field(emiForm.cardNumber).fill(number);
    await this.field(emiForm.cardName).fill(holder);
    if (expiry) await this.field(emiForm.expiry).fill(expiry);
    if (cvv) await this.field(emiForm.cvv).fill(cvv);
    if (mobile) await this.field(emiForm.cardMobile).fill(mobile);
  }

  get payButton(): Locator {
    return this.page.getByRole('button', { name: emiForm.confirmWithBank });
  }

  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
}
