import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';

export interface Customer {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
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
    firstName: 'Asha',
    lastName: 'Rao',
    mobile: '9876543210',
    street: '12 Lake Road',
    pincode: '560001',
    city: 'Bengaluru',
    state: 'Karnataka',
  };
}

export class CheckoutPage {
  readonly fields: Readonly<Record<keyof Customer, Locator>>;

  constructor(readonly page: Page) {
    const contact = page.getByRole('region', { name: 'Contact details' });
    const delivery = page.getByRole('region', { name: 'Delivery address' });
    this.fields = {
      email: contact.getByLabel('E-mail'),
      firstName: contact.getByLabel('First name'),
      lastName: contact.getByLabel('Last name'),
      mobile: contact.getByLabel('Mobile number'),
      street: delivery.getByLabel('House and street'),
      pincode: delivery.getByLabel('PIN code'),
      city: delivery.getByLabel('Town or city'),
      state: delivery.getByLabel('State or union territory'),
    };
  }

  async open(): Promise<void> {
    await this.page.goto('/checkout');
  }

  async fill({ state, ...texts }: Customer): Promise<void> {
    for (const [name, text] of Object.entries(texts)) await this.fields[name as keyof Customer].fill(text);
    await this.fields.state.selectOption(state);
  }

  get billing(): Locator {
    return this.page.getByRole('region', { name: 'Billing address' });
  }

  /** A British mobile number, as it is dialled there, and a bill to London. */
  async becomeTraveller(mobile = '07911 123456'): Promise<void> {
    await this.page.getByLabel('Country code').selectOption('United Kingdom (+44)');
    await this.fields.mobile.fill(mobile);
    await this.billing.getByRole('checkbox').uncheck();
    await this.billing.getByLabel('Country').selectOption('United Kingdom');
    for (const [label, text] of Object.entries({
      'House and street': '10 Downing Street',
      'Area or landmark': 'Oxford Street',
      'Address line 3': 'Baker Street',
      'Postal code': 'sw1a 2aa',
      'Town or city': 'London',
      'State, province or county': 'Greater London',
    })) {
      await this.billing.getByLabel(label).fill(text);
    }
  }

  /** The hold is charged on dispatch. */
  async chooseHold(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Hold now/ }).check();
  }

  /** The gateway's page opens on ours. */
  async chooseWindow(): Promise<void> {
    await this.page.getByRole('radio', { name: /^In a window/ }).check();
  }

  get payButton(): Locator {
    return this.page.getByRole('button', { name: /at Pine Labs$/ });
  }

  /** What stopped the order. */
  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
}
