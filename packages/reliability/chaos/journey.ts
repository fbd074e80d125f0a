/** One order and its people: what they do, and what they do when they get no answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SettlementWay } from '@/lib/payments/state/types';
import { DEFAULT_SETTINGS } from '@/packages/sandbox/store/settings';
import { shop } from '@/shop/config';
import { cancelOrder as cancelWords } from '@/shop/messages';
import { COUPON } from '../lib/coupons';
import type { Administrator, PaymentForm } from '../lib/http/administrator';
import type { Page } from '../lib/http/browser';
import { filled, formsOf } from '../lib/http/forms';
import { type Carried, confirmAtBank, goOnPaying, isPlansPage, SPEAKERS } from '../lib/http/instalments';
import { type FilledCheckout, type Shopper, TOFFEE } from '../lib/http/shopper';
import type { Lane } from './lane';
import { type Patience, persist } from './persist';
import {
  type End,
  endOf,
  FEE,
  isLeftUnpaid,
  lapsedEnd,
  letGoEnd,
  losesCapture,
  PART_REFUNDED,
  type Plan,
  unconfirmedEnd,
  unpaidEnd,
} from './plan';
import type { Act, CaptureOrCancel } from './points';
import { newsRule } from './trouble';

/** Of a plan whose discount the bank pays back after some months. */
const PAID_LATER = 'paid back by the bank';

export class Journey {
  /** Tries that got no answer: neither success nor failure. */
  silences = 0;
  #checkout: FilledCheckout | undefined;
  #gaveUp = false;
  /** Of a payment by instalments: where it is confirmed. */
  #bank = '';
  readonly #shopper: Shopper;
  readonly #patience: Patience;

  constructor(
    readonly lane: Lane,
    readonly plan: Plan,
    private readonly administrator: Administrator,
    /** Called before each act. */
    private readonly before: (act: Act, reference: string | undefined) => Promise<void>,
  ) {
    this.#shopper = lane.shopper();
    this.#patience = {
      up: () => lane.up(),
      pauseMs: plan.patienceMs,
      onSilence: () => {
        this.silences += 1;
      },
    };
  }

  get email(): string {
    return this.#checkout?.email ?? '';
  }

  /** Every end that is right; of a customer who went away before an answer, "no order" is one too. */
  async ends(): Promise<readonly (End | undefined)[]> {
    const total = this.#checkout?.total ?? 0;
    // In a long run the page of an order that nobody paid closes; no earlier than that may the order be given up.
    const isLapsed = await this.#isOlderThan(DEFAULT_SETTINGS.link_seconds);
    const lapsed = (ends: readonly End[]) => (isLapsed ? ends.map(lapsedEnd) : []);
    if (!this.#gaveUp) {
      const end = endOf(this.plan, total);
      return [end, ...(isLeftUnpaid(this.plan) ? lapsed([end]) : [])];
    }
    const begun = this.plan.channel === 'emi' ? [unconfirmedEnd(this.plan)] : [];
    const open = [...begun, unpaidEnd(this.plan, true)];
    const kept = [unpaidEnd(this.plan, false), ...open];
    const letGo = (await this.#isOlderThan(shop.reservation.minutes * 60)) ? kept.map(letGoEnd) : [];
    return [undefined, ...kept, ...letGo, ...lapsed(open)];
  }

  async #isOlderThan(seconds: number): Promise<boolean> {
    const placedAt = await this.lane.database.value(
      'SELECT created_at FROM orders WHERE email = ?',
      this.email,
    );
    return typeof placedAt === 'number' && Date.now() - placedAt >= seconds * 1_000;
  }

  /** @throws Error when somebody waits for ever. */
  async run(): Promise<void> {
    const { hold, quantity, channel } = this.plan;
    const coupon = this.plan.coupon ? COUPON : undefined;
    const instalments = channel === 'emi';
    const product = instalments ? SPEAKERS : TOFFEE;
    const checkout = await this.#persist('the checkout', () =>
      this.#shopper.fillCheckout({ hold, quantity, product, instalments, coupon }),
    );
    this.#checkout = checkout;
    const arrived = instalments ? await this.#enterCard(checkout) : await this.#place(checkout);
    if (!arrived) return;
    const { id, reference } = await this.order();
    if (this.plan.state === 'units let go') await this.#letUnitsGo(id, reference);
    if (isLeftUnpaid(this.plan)) return this.#leave(reference);
    await this.#pay(reference);
    const { settled, call, captured, refund } = this.plan;
    if (settled) await this.#settle(id, reference, settled === 'accepted' ? 'accepted' : 'refunded');
    if (this.plan.left) return this.#leave(reference);
    const broken = this.#brokenCapture();
    if (broken) await this.lane.sandbox.fault({ endpoint: 'capture', fault: broken, reference, times: 1 });
    if (call)
      await this.#call(
        id,
        reference,
        'money call',
        call,
        captured === undefined ? undefined : inRupees(captured),
      );
    if (broken === 'under-way') await this.#bankEndsCapture(reference);
    if (refund !== 'none') {
      const part = { part: inRupees(PART_REFUNDED), goods: 'goods', all: undefined }[refund];
      await this.#call(id, reference, 'refund', 'refund', part);
    }
  }

  #brokenCapture(): 'under-way' | 'capture-fails' | undefined {
    if (this.plan.state?.startsWith('capture waits')) return 'under-way';
    return this.plan.state === 'capture fails' ? 'capture-fails' : undefined;
  }

  /** Once it has arrived there, however often the shop had to ask. */
  async #bankEndsCapture(reference: string): Promise<void> {
    await sleep(this.plan.bankMs);
    await this.#persist('the bank', async () => {
      const { requests } = await this.lane.sandbox.ledger({ reference, endpoint: 'capture' });
      if (!requests.some(({ status }) => status === 200)) return undefined;
      await this.lane.sandbox.settle(reference, losesCapture(this.plan) ? 'failed' : 'done');
      return true;
    });
  }

  /** `reference` is that of the order at the gateway that counts. */
  async order(): Promise<{ id: string; reference: string; status: string }> {
    const [row] = await this.lane.database.all(
      'SELECT id, coalesce(gateway_reference, reference) AS reference, status FROM orders WHERE email = ?',
      this.email,
    );
    if (!row) throw new Error(`no order of ${this.email}`);
    return row as unknown as { id: string; reference: string; status: string };
  }

  /** Sends the form until the gateway's page opens. @returns whether the customer stayed. */
  async #place(checkout: FilledCheckout): Promise<boolean> {
    await this.before('place', undefined);
    const page = await this.#untilElsewhere('the gateway’s page', 'place', () =>
      this.#shopper.orderPath ? this.#openOrder() : checkout.send(),
    );
    return page !== undefined;
  }

  /** Chooses a plan and enters a card, again where the shop asks for it again, until the bank's page opens. */
  async #enterCard(checkout: FilledCheckout): Promise<boolean> {
    const plans = await this.#persist('the plans', async () => {
      const page = await checkout.send();
      return isPlansPage(page) ? page : undefined;
    });
    await this.before('instalments', undefined);
    const page = await this.#untilElsewhere('the bank’s page', 'instalments', () =>
      goOnPaying(
        this.#shopper.browser,
        this.#shopper.orderPath ?? plans.url.pathname,
        this.plan.state === 'discount paid later' ? PAID_LATER : undefined,
      ),
    );
    this.#bank = page?.url.href ?? '';
    return page !== undefined;
  }

  /** @returns the first page that is not the shop's; undefined when the customer went away instead. */
  async #untilElsewhere(what: string, act: Act, step: () => Promise<Page>): Promise<Page | undefined> {
    const { givesUp, killAt } = this.plan;
    const before = this.silences;
    const arrived = await this.#persist(what, async () => {
      if (givesUp && killAt === act && this.silences > before) return 'left';
      const page = await step();
      if (page.status >= 500) throw new Error(`HTTP ${page.status}`);
      return page.url.origin === this.lane.shopUrl ? undefined : page;
    });
    this.#gaveUp = arrived === 'left';
    return arrived === 'left' ? undefined : arrived;
  }

  /** Back to the gateway's page where the order's own page offers it. */
  async #openOrder(): Promise<Page> {
    const page = await this.#shopper.browser.get(this.#shopper.orderPath ?? '/');
    const button = formsOf(page.html).find(({ names }) => names.has('token'));
    return button ? this.#shopper.browser.send(page, button) : page;
  }

  /** The customer takes longer than units are kept. */
  async #letUnitsGo(id: string, reference: string): Promise<void> {
    const { database } = this.lane;
    await database.run('UPDATE orders SET reserved_until = 1 WHERE id = ?', id);
    await this.#persist('the end of the reservation', async () => {
      await this.lane.makeDue(reference);
      await sleep(300);
      const stock = await database.value('SELECT stock FROM orders WHERE id = ?', id);
      return stock === 'released' || undefined;
    });
  }

  /** Pays, and lets the shop know in the way that the plan says. */
  async #pay(reference: string): Promise<void> {
    const { news } = this.plan;
    const rule = newsRule(news, reference);
    if (rule) await this.lane.fault(rule);
    await this.before('news', reference);
    const { url, fields } = await this.#payThere(reference);
    if (news === 'callback' || news === 'all') {
      await this.#once(() => this.#shopper.browser.post(url, new URLSearchParams(fields)));
    }
    if (news === 'watcher') await this.#watch();
    if (news === 'reconcile') await this.lane.makeDue(reference);
  }

  /** @returns what the browser carries back to the shop. */
  async #payThere(reference: string): Promise<Carried> {
    const { sandbox } = this.lane;
    if (this.plan.channel === 'emi') return confirmAtBank(sandbox.url, this.#bank);
    const { state, paidMore } = this.plan;
    const { callback } = await sandbox.pay({
      reference,
      ...(paidMore === 0 ? {} : { amount: (this.#checkout?.total ?? 0) + paidMore }),
      ...(state === 'fee' ? { convenience_fee: FEE.percent } : {}),
    });
    return { url: callback?.url ?? '', fields: callback?.fields ?? {} };
  }

  /** Somebody who lost the answer loads the page again, or does not come back. */
  async #once(step: () => Promise<Page>): Promise<void> {
    const before = this.silences;
    await this.#persist('the return', async () => {
      if (this.plan.givesUp && this.silences > before) return true;
      await step();
      return true;
    });
  }

  /** The order's page stays open until it shows that the payment arrived. */
  async #watch(): Promise<void> {
    const before = this.silences;
    await this.#persist('the watched page', async () => {
      if (this.plan.givesUp && this.silences > before) return true;
      await this.#shopper.browser.get(this.#shopper.orderPath ?? '/');
      await sleep(500);
      return /^(AUTHORIZED|PROCESSED)$/.test((await this.order()).status) ? true : undefined;
    });
  }

  /** An administrator presses once, and after no answer reads what the console offers before pressing again. */
  async #call(
    id: string,
    reference: string,
    act: Act,
    call: CaptureOrCancel | 'refund',
    amount: string | undefined,
  ) {
    let pressed: PaymentForm | undefined;
    let armed = false;
    await this.#persist(`the ${call}`, async () => {
      const offered = await this.administrator.openPaymentForm(id, call);
      if (pressed && (!offered || lessThan(offered.shown, pressed.shown))) return true;
      if (!offered) return undefined;
      if (!armed) await this.before(act, reference);
      armed = true;
      pressed = offered;
      return hasOutcome(await offered.send(amount, this.plan.unitsBack), losesCapture(this.plan));
    });
  }

  /** Somebody decides what becomes of a payment of another amount, and asks again after no answer. */
  async #settle(id: string, reference: string, way: SettlementWay): Promise<void> {
    let pressed = false;
    await this.#persist('the settlement', async () => {
      const send = await this.administrator.openSettlement(id);
      if (!send) return pressed || undefined;
      if (!pressed) await this.before('settle', reference);
      pressed = true;
      return hasOutcome(await send(way), false);
    });
  }

  /** A customer presses where their order can be left, and after no answer reads what the page offers before pressing again. */
  async #leave(reference: string): Promise<void> {
    const { browser, orderPath = '' } = this.#shopper;
    const isPutBack = this.plan.left === 'put back';
    let pressed = false;
    await this.#persist('the end of the order', async () => {
      const page = await browser.get(isPutBack ? '/cart' : orderPath);
      if (page.status !== 200) throw new Error(`HTTP ${page.status}`);
      const form = formsOf(page.html).find(({ html, names }) =>
        isPutBack ? names.has('reference') : html.includes(cancelWords.button),
      );
      if (!form) return pressed || undefined;
      if (!pressed) await this.before('leave', reference);
      pressed = true;
      const body = filled(form, {});
      if (isPutBack) body.append('way', 'back');
      const { status } = await browser.post(page.url.pathname, body);
      if (status >= 500) throw new Error(`HTTP ${status}`);
      return undefined;
    });
  }

  #persist<T>(what: string, step: () => Promise<T | undefined>): Promise<T> {
    return persist(`${this.email}: ${what}`, this.#patience, step);
  }
}

/** @throws Error when the console does not say what came of it. */
function hasOutcome(page: Page, mayFail: boolean): true {
  if (/>Done<|>Checking with the gateway</.test(page.html)) return true;
  if (mayFail && page.html.includes('>It did not happen<')) return true;
  throw new Error(`the console answered HTTP ${page.status} without an outcome`);
}

function inRupees(paise: number): string {
  return (paise / 100).toFixed(2);
}

function lessThan(now: number | undefined, before: number | undefined): boolean {
  return now !== undefined && before !== undefined && now < before;
}
