import type { FrameLocator, Locator, Page } from '@playwright/test';

export const CARD = { number: '4012 0010 3714 1112', cvv: '065' };
/** As the fields of the gateway's page name what is typed of it. */
export const TYPED_CARD = {
  card_number: CARD.number,
  cvv: CARD.cvv,
  expiry: '12/34',
  card_name: 'Asha Rao',
};
/** Its bank says no, once the password was right. */
export const DECLINED_CARD = { number: '4000 0000 0000 0002', cvv: '123' };
/** Issued in the United States. */
export const CARD_FROM_ABROAD = { number: '4242 4242 4242 4242', cvv: '123' };
export const OTP = '123456';
export const WRONG_OTP = '654321';

export interface Instalments {
  readonly bank: string;
  readonly months: number;
  /** A card of that bank. */
  readonly card: typeof CARD;
  readonly mobile?: string;
}

/** A whole window, or a frame in one. */
type Place = Pick<FrameLocator, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

/** The gateway's own page, as the sandbox serves it. */
export class HostedPage<At extends Place = Page> {
  constructor(readonly page: At) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get refusal(): Locator {
    return this.page.getByRole('alert');
  }

  /** Waits until the browser is there. */
  async arrived(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'How would you like to pay?' }).waitFor();
  }

  /** The shop's reference, as this page shows it to the customer. */
  async reference(): Promise<string> {
    const text = await this.page.getByText(/^Order BN-/).innerText();
    return text.replace('Order ', '');
  }

  async enterCard(card: typeof CARD): Promise<void> {
    await this.fillCard(card);
    await this.payButton.click();
  }

  private async fillCard({ number, cvv }: typeof CARD): Promise<void> {
    await this.page.getByLabel('Card number').fill(number);
    await this.page.getByLabel('Expiry').fill('12/34');
    await this.page.getByLabel('CVV').fill(cvv);
    await this.page.getByLabel('Name on card').fill('Asha Rao');
  }

  async enterPassword(password: string): Promise<void> {
    await this.page.getByLabel('One-time password').fill(password);
    await this.page.getByRole('button', { name: 'Confirm payment' }).click();
  }

  async payByCard(): Promise<void> {
    await this.enterCard(CARD);
    await this.enterPassword(OTP);
  }

  async payByUpi(): Promise<void> {
    await this.page.getByRole('link', { name: 'UPI' }).click();
    await this.page.getByLabel('UPI ID').fill('asha@upi');
    await this.payButton.click();
    await this.page.getByRole('button', { name: 'Approve' }).click();
  }

  /** Of the ways on the page: `Card`, `UPI`, `Net banking`, `Wallet`, `Points`, `Credit card EMI` … */
  async choose(way: string): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Ways to pay' }).getByRole('link', { name: way });
    await link.click();
    await this.page
      .locator(`nav[aria-label="Ways to pay"] [aria-current="true"]`, { hasText: way })
      .waitFor();
  }

  /** Net banking or a wallet: the first of the list. */
  async payByBank(way: 'Net banking' | 'Wallet'): Promise<void> {
    await this.choose(way);
    await this.page.getByRole('main').getByRole('radio').first().check();
    await this.payButton.click();
    await this.page.getByRole('button', { name: 'Approve' }).click();
  }

  /** @param rupees by points; a card pays the rest. */
  async payWithPoints(rupees: string): Promise<void> {
    await this.choose('Points');
    await this.page.getByLabel('Rupees to pay with points').fill(rupees);
    await this.page.getByRole('button', { name: 'Use points' }).click();
    await this.enterCard(CARD);
    await this.enterPassword(OTP);
  }

  /** @param mobile that a debit card's bank knows. */
  async payInInstalments(way: string, { bank, months, card, mobile }: Instalments): Promise<void> {
    await this.choose(way);
    await this.page.getByRole('navigation', { name: 'Banks' }).getByRole('link', { name: bank }).click();
    await this.page.getByRole('group', { name: new RegExp(`with ${bank}`) }).waitFor();
    await this.page.getByRole('radio', { name: `${months} months`, exact: true }).check();
    if (mobile !== undefined) await this.page.getByLabel('Mobile number at the bank').fill(mobile);
    await this.fillCard(card);
    await this.page.getByRole('button', { name: 'Pay in instalments' }).click();
    await this.enterPassword(OTP);
  }

  /** A card from abroad, charged in its own currency. */
  async payInDollars(): Promise<void> {
    await this.enterCard(CARD_FROM_ABROAD);
    await this.page
      .getByRole('button', { name: /USD|\$/ })
      .first()
      .click();
    await this.enterPassword(OTP);
  }

  /**
   * Express checkout: who buys, and where it goes.
   * @param changes by the label of the field.
   */
  async giveAddress(email: string, changes: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Where should it go?' }).waitFor();
    const fields = {
      'Full name': 'Meera Iyer',
      'Mobile number': '9812345670',
      'E-mail': email,
      'House and street': '7 Temple Street',
      'PIN or postcode': '600004',
      'Town or city': 'Chennai',
      State: 'Tamil Nadu',
      ...changes,
    };
    for (const [label, text] of Object.entries(fields)) {
      await this.page.getByLabel(label, { exact: true }).fill(text);
    }
    await this.page.getByRole('button', { name: 'Continue to payment' }).click();
    await this.arrived();
  }

  /** Net banking from a named account. */
  async payFromAccount(number: string): Promise<void> {
    await this.choose('Net banking');
    await this.page.getByRole('main').getByRole('radio').first().check();
    await this.payButton.click();
    await this.page.getByLabel('Account number').fill(number);
    await this.page.getByRole('button', { name: 'Approve' }).click();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: /^Cancel and return to / }).click();
  }

  /** From the panel for testing: a whole payment, without the customer ever coming back to the shop. */
  async payAndClose(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pay, then close the window' }).click();
    await this.page.getByRole('heading', { name: /^The window is closed/ }).waitFor();
  }

  async returnToShop(): Promise<void> {
    await this.page.getByRole('link', { name: /^Return to / }).click();
  }

  /** `Pay ₹50.00` or `Hold ₹50.00`. */
  get payButton(): Locator {
    return this.page.getByRole('button', { name: /^(Pay|Hold) ₹/ });
  }
}
