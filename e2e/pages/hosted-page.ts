import type { Locator, Page } from '@playwright/test';

export const CARD = { number: '4012 0010 3714 1112', cvv: '065' };
/** Its bank says no, once the password was right. */
export const DECLINED_CARD = { number: '4000 0000 0000 0002', cvv: '123' };
export const OTP = '123456';
export const WRONG_OTP = '654321';

/** The gateway's own page, as the sandbox serves it. */
export class HostedPage {
  constructor(readonly page: Page) {}

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

  async enterCard({ number, cvv }: typeof CARD): Promise<void> {
    await this.page.getByLabel('Card number').fill(number);
    await this.page.getByLabel('Expiry').fill('12/34');
    await this.page.getByLabel('CVV').fill(cvv);
    await this.page.getByLabel('Name on card').fill('Asha Rao');
    await this.payButton.click();
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
