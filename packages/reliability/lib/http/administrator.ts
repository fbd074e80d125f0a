/** Somebody at the console, over plain HTTP: what its forms send, without their scripts. */
import type { SettlementWay } from '@/lib/payments/state/types';
import { Browser, type Page } from './browser';
import { type Form, formsOf, formWith } from './forms';

export type MoneyAction = 'capture' | 'cancel' | 'refund';

export class Administrator {
  readonly browser: Browser;

  constructor(shopUrl: string, patienceMs?: number) {
    this.browser = new Browser(shopUrl, patienceMs);
  }

  /** @throws Error when the shop does not let them in. */
  async signIn(email: string, password: string): Promise<void> {
    const page = await this.browser.get('/admin/sign-in');
    await this.browser.send(page, formWith('password', page.html), { email, password });
    if (!this.signedIn) throw new Error('the console did not sign in');
  }

  async signOut(): Promise<void> {
    const page = await this.browser.get('/admin');
    const form = formsOf(page.html).find(({ html }) => html.includes('Sign out'));
    if (!form) throw new Error('the console has no way to sign out');
    await this.browser.send(page, form);
  }

  get signedIn(): boolean {
    return this.browser.cookie('next-auth.session-token') !== undefined;
  }

  /** The form of an action, ready to be sent; undefined when the console does not offer the action now. */
  async openPaymentForm(orderId: string, action: MoneyAction): Promise<PaymentForm | undefined> {
    const page = await this.browser.get(`/admin/orders/${orderId}/${action}`);
    if (page.status !== 200) throw new Error(`the console answered ${page.status}`);
    const form = formsOf(page.html).find(({ names }) => names.has('formToken'));
    return form && new PaymentForm(this.browser, page, form);
  }

  /** Settles a payment of another amount than the order's; undefined when there is nothing to settle now. */
  async openSettlement(orderId: string): Promise<((way: SettlementWay) => Promise<Page>) | undefined> {
    const page = await this.browser.get(`/admin/orders/${orderId}/settle`);
    if (page.status !== 200) throw new Error(`the console answered ${page.status}`);
    const form = formsOf(page.html).find(({ names }) => names.has('seen'));
    return form && ((way) => this.browser.send(page, form, { way, reason: 'as the bank says' }));
  }

  /** "Ask the gateway now". */
  async askGateway(orderId: string): Promise<Page> {
    const page = await this.browser.get(`/admin/orders/${orderId}`);
    const form = formsOf(page.html).find(({ html }) => html.includes('Ask the gateway'));
    if (!form) throw new Error('the console does not offer to ask the gateway');
    return this.browser.send(page, form);
  }
}

export class PaymentForm {
  constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly form: Form,
  ) {}

  /** The most that the form offers to move, in paise; undefined where it moves all or nothing. */
  get shown(): number | undefined {
    const field = this.form.fields.find(([name]) => name === 'shown');
    return field && Number(field[1]);
  }

  /**
   * @param rupees as an administrator types them, `12.50`; `goods`, all but the convenience fee; without them, all of it.
   * @param unitsBack of the first line; without it what the form says by itself.
   */
  async send(rupees?: string, unitsBack?: number): Promise<Page> {
    const units =
      unitsBack !== undefined && this.form.names.has('restock-0') ? { 'restock-0': String(unitsBack) } : {};
    if (rupees === undefined || rupees === 'goods') {
      const extent = rupees ?? 'full';
      return this.browser.send(
        this.page,
        this.form,
        this.form.names.has('extent') ? { ...units, extent } : units,
      );
    }
    const answer = await this.browser.send(this.page, this.form, {
      ...units,
      extent: 'part',
      amount: rupees,
    });
    // Without scripts the first press brings the amount in words, and the second confirms them.
    const question = formsOf(answer.html).find(({ html }) => html.includes('data-question'));
    return question ? this.browser.send(answer, question) : answer;
  }
}
