import { randomInt, randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Choice } from '@/lib/payments/state/ways-to-pay/methods-for';
import { checkoutForm, summary } from '@/shop/messages';
import { scriptsReady } from '../support/scripts-ready';
import { beginning, whole } from '../support/sentences';

const { address, billing, contact: contactWords, shipping } = checkoutForm;

export interface Customer {
  readonly email: string;
  readonly name: string;
  readonly mobile: string;
  readonly street: string;
  readonly pincode: string;
  readonly city: string;
  readonly state: string;
}

/** Somebody whom the shop has never seen: the e-mail address finds their order in the console. */
export function newCustomer(): Customer {
  return {
    email: `asha.${randomUUID().slice(0, 8)}@example.com`,
    name: 'Asha Rao',
    // Of their own: what one number may have reserved is limited.
    mobile: `98${String(randomInt(100_000_000)).padStart(8, '0')}`,
    street: '12 Lake Road',
    pincode: '560001',
    city: 'Bengaluru',
    state: 'Karnataka',
  };
}

/** As the checkout's fields name what is typed. */
export function formValues({ email, name, mobile, street, pincode, city, state }: Customer) {
  return {
    ...{ email, name, mobile },
    ...{ shippingAddress1: street, shippingPincode: pincode, shippingCity: city, shippingState: state },
  };
}

export class CheckoutPage {
  readonly fields: Readonly<Record<keyof Customer, Locator>>;

  constructor(readonly page: Page) {
    const contact = page.getByRole('region', { name: contactWords.title });
    const delivery = page.getByRole('region', { name: shipping.title });
    this.fields = {
      email: contact.getByLabel(contactWords.email),
      name: contact.getByLabel(contactWords.name),
      mobile: contact.getByLabel(contactWords.mobile),
      street: delivery.getByLabel(address.line1),
      pincode: delivery.getByLabel(address.pincode),
      city: delivery.getByLabel(address.city),
      state: delivery.getByLabel(address.state),
    };
  }

  async open(): Promise<void> {
    await this.page.goto('/checkout');
  }

  /** What it costs there, what a PIN code fills in and what is kept of it are for scripts: they miss what is typed before. */
  async fill({ state, ...texts }: Customer): Promise<void> {
    await scriptsReady(this.fields.name);
    for (const [name, text] of Object.entries(texts)) await this.fields[name as keyof Customer].fill(text);
    await this.fields.state.selectOption(state);
    // Most tests choose on the gateway's page.
    if ((await this.method('other').count()) > 0) await this.choose('other');
  }

  get billing(): Locator {
    return this.page.getByRole('region', { name: billing.title });
  }

  get sameForBilling(): Locator {
    return this.billing.getByRole('checkbox', { name: billing.same });
  }

  /** Ticks that it is for a business, and types what the invoice is to bear. */
  async buyForBusiness({ name, gstin }: { name: string; gstin: string }): Promise<void> {
    await this.billing.getByRole('checkbox', { name: billing.business }).check();
    await this.billing.getByLabel(billing.businessName).fill(name);
    await this.gstin.fill(gstin);
  }

  get gstin(): Locator {
    return this.billing.getByLabel(billing.gstin, { exact: true });
  }

  billingField(name: keyof typeof address): Locator {
    return this.billing.getByLabel(address[name]);
  }

  /** A British mobile number, as it is dialled there, and a bill to London. */
  async becomeTraveller(mobile = '07911 123456'): Promise<void> {
    await this.page.getByLabel(contactWords.countryCode).selectOption('United Kingdom (+44)');
    await this.fields.mobile.fill(mobile);
    await this.sameForBilling.uncheck();
    await this.billingField('country').selectOption('United Kingdom');
    for (const [name, text] of [
      ['line1', '10 Downing Street'],
      ['line2', 'Oxford Street'],
      ['line3', 'Baker Street'],
      ['postcode', 'sw1a 2aa'],
      ['city', 'London'],
      ['region', 'Greater London'],
    ] as const) {
      await this.billingField(name).fill(text);
    }
  }

  /** Of the chosen way to pay, where it can be held. */
  charge(when: 'now' | 'hold'): Locator {
    return this.page.getByRole('radio', { name: beginning(checkoutForm.charge[when]) });
  }

  method(which: Choice): Locator {
    return this.page.getByRole('radio', { name: beginning(checkoutForm.method[which]) });
  }

  async choose(which: Choice): Promise<void> {
    await this.method(which).check();
  }

  /** A card, charged on dispatch. */
  async chooseHold(): Promise<void> {
    await this.choose('card');
    await this.charge('hold').check();
  }

  /** What is bought and what it comes to: a row that unfolds on a phone. */
  get sum(): Locator {
    return this.page.getByRole('region', { name: summary.title });
  }

  get payButton(): Locator {
    return this.page.getByRole('button', { name: whole(checkoutForm.button.pay, checkoutForm.button.hold) });
  }

  /** In its place where a plan is to be chosen first. */
  get choosePlanButton(): Locator {
    return this.page.getByRole('button', { name: checkoutForm.button.choosePlan });
  }

  /** What stopped the order. */
  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
}
