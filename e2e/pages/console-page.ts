import type { Locator, Page } from '@playwright/test';
import { scriptsReady } from '../support/scripts-ready';
import { sendForm } from '../support/send-form';
import { definitionOf } from './description';
import type { Credentials } from './sign-in-page';

type PaymentAction = 'Capture' | 'Cancel order' | 'Refund';

/** Signs in to the console, and opens an order there. */
export async function openOrder(page: Page, admin: Credentials, reference: string): Promise<ConsolePage> {
  const consolePage = new ConsolePage(page);
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  return consolePage;
}

/** The console: its list, and the page of an order. */
export class ConsolePage {
  readonly money: Locator;

  constructor(readonly page: Page) {
    this.money = page.getByRole('region', { name: 'Money' });
  }

  /** By the form alone, without its page: SignInPage shows that. Ends at the console's first page. */
  async signIn({ email, password }: Credentials): Promise<void> {
    await sendForm(this.page, '/admin/sign-in', 'password', { email, password });
    await this.page.goto('/admin');
    await this.page.getByRole('navigation', { name: 'Console' }).waitFor();
  }

  /** @param term a reference, an e-mail address or a gateway id. */
  async search(term: string): Promise<void> {
    await this.page.goto('/admin/orders');
    await this.page.getByRole('searchbox').fill(term);
    await this.page.getByRole('button', { name: 'Search' }).click();
    await this.page.waitForURL(/[?&]q=/);
  }

  /** The references in the list that is shown. */
  get references(): Locator {
    return this.page.getByRole('table', { name: 'Orders' }).getByRole('link', { name: /^BN-/ });
  }

  /** Rows of the list that say this is to be done next. */
  next(step: string): Locator {
    return this.page.getByRole('table', { name: 'Orders' }).getByText(step);
  }

  /** Of the order that is open, without the way back to the list. */
  get orderPath(): string {
    return new URL(this.page.url()).pathname;
  }

  async openOrder(reference: string): Promise<void> {
    await this.page.goto(`/admin/orders?q=${reference}`);
    await this.page.getByRole('link', { name: reference, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: reference }).waitFor();
    await this.unfold();
  }

  /** Payments, calls and the gateway's ids: folded unless something went wrong. */
  get technical(): Locator {
    return this.page.locator('details[data-technical]');
  }

  async unfold(): Promise<void> {
    if ((await this.technical.getAttribute('open')) === null)
      await this.technical.locator('> summary').click();
  }

  /** What is to be done next. */
  get toDo(): Locator {
    return this.money
      .locator('div')
      .filter({ has: this.page.getByRole('heading', { name: 'To do' }) })
      .first();
  }

  /** The instalments that the customer chose. */
  get plan(): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: 'Instalments', exact: true }) });
  }

  /** `Held or captured`, `Captured`, `Released`, `Refunded`, `Still held`, `Left with you`. */
  figure(label: string): Locator {
    return definitionOf(this.money, label);
  }

  /** Why something cannot be done now. */
  reasonAgainst(what: string): Locator {
    return this.money.locator('dl > div').filter({ hasText: new RegExp(`^[A-Za-z, ]*${what}[A-Za-z, ]*: `) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The button that opens a form, where the state of the order allows it. */
  opener(action: PaymentAction): Locator {
    return this.money.getByRole('link', { name: action, exact: true });
  }

  async openForm(action: PaymentAction): Promise<void> {
    await scriptsReady(this.opener(action));
    await this.opener(action).click();
    await this.dialog.waitFor();
  }

  /** @param rupees as an administrator types them; without them, all of it. */
  async fillForm(rupees?: string): Promise<void> {
    if (rupees === undefined) return;
    await this.dialog.getByRole('radio', { name: /^Part of it/ }).check();
    await this.dialog.getByLabel('Amount in rupees').fill(rupees);
  }

  async sendForm(action: PaymentAction): Promise<void> {
    await this.dialog.getByRole('button', { name: action, exact: true }).click();
  }

  /** What is asked before the form goes on: the amount in words. */
  get question(): Locator {
    return this.dialog.getByRole('alert').filter({ hasText: 'Is this right?' });
  }

  async perform(action: PaymentAction, rupees?: string): Promise<void> {
    await this.openForm(action);
    await this.fillForm(rupees);
    await this.sendForm(action);
  }

  /** What came of the last form. */
  get outcome(): Locator {
    return this.money.getByRole('status').filter({ hasText: /^(Done|Not done|Checking|It did not happen)/ });
  }

  get devices(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: 'Devices' }) });
  }

  /** The field of a unit, by its product. */
  device(label: string | RegExp): Locator {
    return this.devices.getByRole('textbox', { name: label });
  }

  get blockButton(): Locator {
    return this.devices.getByRole('button', { name: /^Block th/ });
  }

  get history(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: 'History' }) });
  }

  /** The entry of the history that tells this. */
  entry(text: string | RegExp): Locator {
    return this.history.getByRole('listitem').filter({ hasText: text });
  }
}
