/** `npm run rehearse` beside the sandbox: as it behaves, and as a gateway may surprise a merchant. */
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { countersUnder } from '@/db/queries/counted';
import { env } from '@/lib/env';
import { gateway } from '@/lib/payments/surroundings';
import { checkoutInput } from '@/lib/pinelabs/testing/inputs';
import { run, startGroup } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import type { PagePayment } from '@/scripts/rehearse/person';
import { shop } from '@/shop/config';
import { type RehearsalWorld, type Rehearsed, startRehearsalWorld } from './world';

let world: RehearsalWorld;
beforeAll(async () => {
  world = await startRehearsalWorld();
});
afterEach(() => world.sandbox.reset());
afterAll(() => world.close());

const outcomes = ({ content }: Rehearsed, outcome: string) =>
  content.lines.filter((line) => line.outcome === outcome).map(({ step }) => step);
/** Of what answers look like, without what simply never came. */
const surprises = ({ content }: Rehearsed) =>
  Object.entries(content.differences).flatMap(([kind, { unsent: _unsent, ...lists }]) =>
    Object.values(lists)
      .flat()
      .map((field) => `${kind}: ${field}`),
  );

type Paid = Parameters<SandboxControl['pay']>[0];
/** The run's own payments as somebody else makes them, while it lasts. */
async function payingAs<T>(change: (order: Paid) => Paid, run: () => Promise<T>): Promise<T> {
  const { pay } = SandboxControl.prototype;
  const paying = vi.spyOn(SandboxControl.prototype, 'pay').mockImplementation(function (
    this: SandboxControl,
    order,
  ) {
    return pay.call(this, change(order));
  });
  return run().finally(() => paying.mockRestore());
}

describe('beside the sandbox', () => {
  let whole: Rehearsed;
  beforeAll(async () => {
    whole = await world.run();
  }, 60_000);

  it('everything passes, and what is left out is named', () => {
    expect(outcomes(whole, 'blocker')).toEqual([]);
    expect(outcomes(whole, 'not tried')).toEqual([
      'method that the account lacks',
      'EMI without a card',
      'cancelled page',
      'event of a pending payment',
      'wrong password by EMI',
      'devices',
    ]);
    expect(outcomes(whole, 'pass')).toHaveLength(46);
    expect(whole.line('create')).toMatch(
      /^pass: taken: the gateway’s firewall lets the callback address http/,
    );
  });

  it('callback and webhooks are seen to reach the shop', () => {
    expect(whole.line('callback')).toBe('pass: signed, with the fields order_id, signature, status');
    expect(whole.line('webhook')).toMatch(/^pass: ORDER_PROCESSED/);
    expect(whole.line('webhook of a refund')).toContain('REFUND_PROCESSED');
  });

  it('each method is paid by itself, and so is an order that names an account', () => {
    const { reference = '' } = whole.content.orders['pay-upi'] ?? {};
    expect(whole.line('pay by UPI')).toBe(`pass: ${reference} is PROCESSED by UPI`);
    for (const method of ['NETBANKING', 'WALLET', 'POINTS'])
      expect(whole.line(`pay by ${method}`)).toMatch(new RegExp(`^pass: RH-.* is PROCESSED by ${method}$`));
    // The first order was paid by it.
    expect(whole.line('pay by CARD')).toBeUndefined();
    expect(whole.line('named account')).toMatch(/^pass: RH-\w+-account is PROCESSED by UPI$/);
  });

  it('lost answers were lost: the calls were made, and their answers never read', () => {
    const cut = whole.content.calls.filter(({ status }) => status === 0);
    expect(cut.map(({ call }) => call)).toEqual(['create', 'refund', 'capture', 'cancel']);
    expect(whole.line('lost answer to a create')).toContain('is found by its reference');
    expect(whole.line('lost answer to a refund')).toContain(
      'one refund stands in the order; the gateway had acted',
    );
    for (const call of ['capture', 'cancel'])
      expect(whole.line(`lost answer to a ${call}`)).toBe(
        'pass: the gateway had acted, and the order shows it',
      );
  });

  it('no answer differs from the committed shapes', () => {
    expect(surprises(whole)).toEqual([]);
    expect(whole.content.unreadable).toEqual([]);
  });

  it('the evidence holds our references and request ids, and nobody’s data', () => {
    const { text, content } = whole;
    expect(content.calls.every(({ requestId }) => /^[0-9a-f-]{36}$/.test(requestId))).toBe(true);
    expect(Object.values(content.orders).every(({ reference }) => reference.startsWith('RH-'))).toBe(true);
    // Of the customer, the card, the account and the demo's secrets.
    const { PINELABS_CLIENT_ID, PINELABS_CLIENT_SECRET, PINELABS_MERCHANT_ID, PINELABS_SECRET_KEY } = env();
    const canaries = [
      '@',
      '9876543210',
      'Rehearsal"',
      'Test Street',
      'Bengaluru',
      '560001',
      '4012001037141112',
      'ABCDE1234F',
      '000123456789',
    ];
    const secrets = [PINELABS_CLIENT_ID, PINELABS_CLIENT_SECRET, PINELABS_MERCHANT_ID, PINELABS_SECRET_KEY];
    for (const canary of [...canaries, ...secrets, 'Bearer', 'token=', 'eyJ'])
      expect(text).not.toContain(canary);
    const ours = new Set(Object.values(content.orders).map(({ orderId }) => orderId));
    expect(new Set(text.match(/v\d+-\d+-[\w-]+/g))).toEqual(ours);
  });

  it('a run that is gone on with tries only what did not pass', async () => {
    const first = await world.run(['gateway', 'pay']);
    await world.sandbox.settings({ repeated_create: '409' });
    const calls = first.content.calls.length;
    const second = await world.run(['gateway', 'pay', 'refund'], first.file);
    expect(outcomes(second, 'blocker')).toEqual([]);
    const made = second.content.calls.slice(calls).map(({ step }) => step);
    expect(new Set(made)).toEqual(new Set(['refunds']));
    expect(second.line('pay')).toBeUndefined();
    expect(outcomes(second, 'pass')).toContain('pay');
  });

  it('a part that builds on another says so', async () => {
    expect((await world.run(['refund'])).line('refund in part')).toBe('not tried: there is no paid order');
  });
});

describe('a gateway that surprises', () => {
  it.each(['409', '422'])(
    'a repeated create that is refused with %s passes, and is named',
    async (answer) => {
      await world.sandbox.settings({ repeated_create: answer });
      const found = await world.run(['create']);
      const said = `pass: is refused: DUPLICATE_REQUEST (HTTP ${answer}); the shop asks for another order then`;
      expect(found.line('same create again')).toBe(said);
      expect(found.line('create again after a lost answer')).toBe(said);
    },
  );

  it('a second order under one reference is a blocker', async () => {
    await world.sandbox.fault({
      endpoint: 'create',
      fault: 'wrong-field',
      field: 'order_id',
      after: 1,
      times: 1,
    });
    const found = await world.run(['create']);
    expect(found.line('same create again')).toBe('blocker: made a second order under one reference');
  });

  it('a create that was lost before the gateway acted is made by the next one', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'drop-before', after: 2, times: 1 });
    const found = await world.run(['create']);
    expect(found.line('lost answer to a create')).toBe(
      'pass: the gateway had not acted; the same create again made the order',
    );
  });

  it('a capture and a cancel that were lost before the gateway acted are done by the next one', async () => {
    // Those whose answers are read come first.
    await world.sandbox.fault({ endpoint: 'capture', fault: 'drop-before', after: 4, times: 1 });
    await world.sandbox.fault({ endpoint: 'cancel', fault: 'drop-before', after: 2, times: 1 });
    const found = await world.run(['hold']);
    for (const call of ['capture', 'cancel'])
      expect(found.line(`lost answer to a ${call}`)).toBe(
        `pass: the gateway had not acted; the same ${call} again did it`,
      );
  }, 60_000);

  it('a method that the account lacks is a blocker, with the setting to change', async () => {
    await world.sandbox.settings({
      methods: ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'CREDIT_EMI', 'DEBIT_EMI'],
    });
    const found = await world.run(['create', 'methods']);
    expect(outcomes(found, 'blocker')).toEqual(['create', 'lost answer to a create', 'method POINTS']);
    const { mend } = found.content.lines.find(({ step }) => step === 'method POINTS') ?? {};
    expect(mend).toContain('take POINTS out of PINELABS_METHODS');
  });

  it('a callback address that the firewall refuses is a blocker, with the mend', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'firewall' });
    const found = await world.run(['create']);
    expect(found.line('create')).toMatch(/^blocker: the gateway answered CALLBACK_URL_REFUSED \(HTTP 403\)/);
    expect(found.content.lines.find(({ step }) => step === 'create')?.mend).toContain('PUBLIC_URL');
  });

  it.each([
    ['charge', /^blocker: asked to be held, the order is PROCESSED: charged at once/],
    ['refuse', /^blocker: the gateway answered OPERATION_NOT_ALLOWED/],
  ])('a hold that the account has not (%s) is a blocker', async (preAuth, says) => {
    await world.sandbox.settings({ pre_auth: preAuth });
    const found = await world.run(['hold']);
    for (const step of ['capture in full', 'capture in part', 'cancel'])
      expect(found.line(step)).toMatch(says);
  });

  it('a hold is not tried where the shop has switched holds off', async () => {
    Object.assign(shop.payment, { holdAndChargeLater: false });
    try {
      expect((await world.run(['hold'])).line('cancel')).toMatch(/^not tried: holdAndChargeLater is false/);
    } finally {
      Object.assign(shop.payment, { holdAndChargeLater: true });
    }
  });

  it.each([
    ['taken-off', 'pass: is taken off: 900 of 1000 paise were paid'],
    ['said', 'pass: is not taken off order_amount'],
  ])('what a coupon does (%s) is told', async (coupon, says) => {
    await world.sandbox.settings({ coupon });
    expect((await world.run(['ways'])).line('coupon')).toBe(says);
  });

  it.each(['expires_in', 'expires_at'])('a token that ends by %s is known', async (expiry) => {
    await world.sandbox.settings({ token_expiry: expiry });
    expect(surprises(await world.run(['gateway']))).toEqual([]);
  });

  it.each([
    [60_000, 'not tried: 60 s ahead of the gateway’s'],
    [-300_000, 'blocker: 300 s behind the gateway’s'],
  ])('a clock that is %d ms off is told, and blocks where signatures grow old', async (off, says) => {
    const now = Date.now;
    const moved = vi.spyOn(Date, 'now').mockImplementation(() => now() + off);
    const found = await world.run(['gateway']).finally(() => moved.mockRestore());
    expect(found.line('clock')).toBe(says);
    expect(found.content.lines.find(({ step }) => step === 'clock')?.mend).toContain('NTP');
  });

  it.each([
    ['decline', 'is ATTEMPTED: nobody paid it in time'],
    ['in-progress', 'is AUTHORIZED: that is under way still'],
  ] as const)('an order that names an account and is left with %s is not tried', async (outcome, says) => {
    const found = await payingAs(
      (order) => (order.reference.endsWith('-account') ? { ...order, outcome } : order),
      () => world.run(['ways']),
    );
    const { reference = '' } = found.content.orders.account ?? {};
    expect(found.line('named account')).toBe(`not tried: ${reference} ${says}`);
  });

  it('a method that is left out is not tried, and alone gets a new order when the run is gone on with', async () => {
    const first = await payingAs(
      (order) => (order.method === 'UPI' ? { ...order, outcome: 'decline' } : order),
      () => world.run(['pay']),
    );
    const { reference = '' } = first.content.orders['pay-upi'] ?? {};
    expect(outcomes(first, 'not tried')).toEqual(['pay by UPI']);
    expect(first.line('pay by UPI')).toBe(`not tried: ${reference} is ATTEMPTED: nobody paid it in time`);
    const calls = first.content.calls.length;
    const second = await world.run(['pay'], first.file);
    expect(new Set(second.content.calls.slice(calls).map(({ step }) => step))).toEqual(
      new Set(['pay by UPI']),
    );
    expect(second.line('pay by UPI')).toBe(`pass: ${reference}_2 is PROCESSED by UPI`);
  });

  it('a method by which another amount is paid is a blocker', async () => {
    const found = await payingAs(
      (order) => (order.method === 'WALLET' ? { ...order, amount: 900 } : order),
      () => world.run(['pay']),
    );
    expect(outcomes(found, 'blocker')).toEqual(['pay by WALLET']);
    expect(found.line('pay by WALLET')).toBe('blocker: ₹10 was asked for, and the payments make 900 paise');
  });

  it('an unknown order is told by either status', async () => {
    await world.sandbox.settings({ not_found: '400' });
    expect((await world.run(['gateway'])).line('unknown order')).toBe('pass: is answered with HTTP 400');
  });

  it('the other name of the callback’s status passes, and is named', async () => {
    await world.sandbox.settings({ callback_status_field: 'payment_status' });
    const said = 'pass: signed, with the fields order_id, payment_status, signature';
    expect((await world.run(['pay'])).line('callback')).toBe(said);
  });

  it('a webhook whose signature stands behind v1= reaches the shop', async () => {
    await world.sandbox.settings({ webhook_separator: '=' });
    expect((await world.run(['pay'])).line('webhook')).toMatch(/^pass: ORDER_PROCESSED/);
  });

  it('a signature that is not this account’s is a blocker, of callback and webhook', async () => {
    await world.sandbox.fault({ endpoint: 'callback', fault: 'bad-signature' });
    await world.sandbox.fault({ endpoint: 'webhook', fault: 'bad-signature' });
    const found = await world.run(['pay']);
    expect(outcomes(found, 'blocker')).toEqual(['callback', 'webhook']);
  }, 60_000);

  it('a paid order that does not name its plan is told', async () => {
    await world.sandbox.settings({ offer_data: 'none' });
    const found = await world.run(['emi']);
    expect(found.line('EMI plan of a paid order')).toMatch(/^pass: is not named in the payment/);
  });

  it.each(['404', '400'])('an account without the lenders’ offers (%s) is told', async (answer) => {
    await world.sandbox.settings({ cardless_discovery: answer });
    expect((await world.run(['emi'])).line('lenders’ offers')).toMatch(/^pass: are not enabled/);
  });

  it('amounts of another type are a blocker, and named as what cannot be read', async () => {
    await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'payment_amount' });
    const found = await world.run(['pay']);
    expect(found.line('pay')).toMatch(/^blocker: amounts or statuses cannot be read: payments/);
    expect(found.content.unreadable).toContain('order: data.payments[].payment_amount');
    expect(surprises(found)).toContainEqual(
      expect.stringMatching(/^order: data\.payments\[\]\.payment_amount: /),
    );
  });

  it('a page at a host that is not the gateway’s is a blocker', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'redirect_url' });
    expect((await world.run(['create'])).line('hosted page')).toMatch(/^blocker: its address is at /);
  });

  it('a capture and a cancel that were answered and not done are blockers', async () => {
    for (const endpoint of ['capture', 'cancel'])
      await world.sandbox.fault({ endpoint, fault: 'not-applied' });
    const found = await world.run(['hold']);
    expect(found.line('capture in full')).toBe(
      'blocker: 1000 paise were asked for, the order shows 0 captured',
    );
    expect(found.line('cancel')).toBe('blocker: it was taken, and the order is AUTHORIZED');
    for (const call of ['capture', 'cancel'])
      expect(found.line(`lost answer to a ${call}`)).toBe(
        `blocker: the same ${call} again was taken, and the order does not show it`,
      );
  }, 120_000);

  it('a convenience fee is paid beside what was asked for, and is no blocker', async () => {
    await world.sandbox.settings({ convenience_fee: 2 });
    const found = await world.run(['gateway', 'pay', 'refund', 'hold', 'ways']);
    expect(outcomes(found, 'blocker')).toEqual([]);
    expect(found.line('pay')).toContain('is PROCESSED by CARD, with a convenience fee of 24 paise beside it');
    expect(found.line('refund in part')).toMatch(/^pass/);
    expect(found.line('capture in full')).toBe('pass: the order is PROCESSED, 1000 paise are captured');
    expect(found.line('coupon')).toBe('pass: is taken off: 900 of 1000 paise were paid');
  }, 60_000);

  it('a capture and a cancel under way are no blockers, and are looked at again when the run is gone on with', async () => {
    for (const endpoint of ['capture', 'cancel']) await world.sandbox.fault({ endpoint, fault: 'under-way' });
    const first = await world.run(['hold']);
    const all = [
      'capture in full',
      'capture in part',
      'cancel',
      'lost answer to a capture',
      'lost answer to a cancel',
    ];
    expect(outcomes(first, 'blocker')).toEqual([]);
    for (const step of all)
      expect(first.line(step)).toBe('not tried: it is under way still: the order is PENDING');
    await world.sandbox.forgetFaults();
    const orders = Object.values(first.content.orders);
    for (const { reference } of orders) await world.sandbox.settle(reference);
    const second = await world.run(['hold'], first.file);
    expect(outcomes(second, 'blocker')).toEqual([]);
    for (const step of all) expect(second.line(step)).toMatch(/^pass: /);
    expect(Object.values(second.content.orders).map(({ reference }) => reference)).toEqual(
      orders.map(({ reference }) => reference),
    );
  }, 120_000);

  it('a capture that was under way and failed is a blocker', async () => {
    await world.sandbox.fault({ endpoint: 'capture', fault: 'under-way', times: 1 });
    const first = await world.run(['hold']);
    const { reference = '' } = first.content.orders['hold-full'] ?? {};
    await world.sandbox.settle(reference, 'failed');
    expect((await world.run(['hold'], first.file)).line('capture in full')).toBe(
      'blocker: 1000 paise were asked for, the order shows 0 captured',
    );
  }, 120_000);

  it('a payment in progress is waited for, and neither held nor paid until it ends', async () => {
    const first = await payingAs(
      (order) =>
        order.outcome === 'success' && order.method === 'CARD' ? { ...order, outcome: 'in-progress' } : order,
      () => world.run(['pay', 'refund']),
    );
    const { reference = '' } = first.content.orders.paid ?? {};
    expect(outcomes(first, 'blocker')).toEqual([]);
    expect(first.line('pay')).toBe(`not tried: ${reference} is AUTHORIZED: that is under way still`);
    expect(first.line('pay after a decline')).toMatch(/^not tried: .* is under way still$/);
    await world.sandbox.settle(reference);
    const second = await world.run(['pay'], first.file);
    expect(second.line('pay')).toBe(`pass: ${reference} is PROCESSED by CARD`);
  }, 60_000);

  it('without a token nothing else is tried', async () => {
    await world.sandbox.fault({ endpoint: 'token', fault: '500-before' });
    const found = await world.run();
    expect(found.content.lines.map(({ step, outcome }) => `${step}: ${outcome}`)).toEqual(['token: blocker']);
  });
});

describe('the shop', () => {
  it('notes a signed callback of the rehearsal’s orders, and of no other unknown order', async () => {
    const { orderId } = await gateway().createCheckout(
      checkoutInput({ reference: 'AnotherShop-1', callbackUrl: `${env().PUBLIC_URL}/api/pinelabs/callback` }),
    );
    await world.sandbox.pay({ reference: 'AnotherShop-1', return: 'callback' });
    expect(orderId).toMatch(/^v1-/);
    expect(await countersUnder(reader(), `callback:order:${orderId}`, Date.now())).toHaveLength(1);
    expect(await countersUnder(reader(), `rehearsal:callback:${orderId}`, Date.now())).toEqual([]);
  });
});

describe('npm run rehearse', () => {
  const rehearse = (args: readonly string[], changes: Record<string, string> = {}) =>
    run('npm', ['run', '--silent', 'rehearse', '--', ...args], {
      cwd: root,
      env: projectEnv({ ...process.env, ...changes }),
    });

  it('never runs against production', async () => {
    const { code, output } = await rehearse([], {
      PINELABS_ENV: 'production',
      PINELABS_BASE_URL: '',
      PUBLIC_URL: 'https://shop.example',
      PINELABS_PCI_ACKNOWLEDGED: 'yes',
    });
    expect([code, output.trim()]).toEqual([
      2,
      'PINELABS_ENV is production: the rehearsal moves money, and runs at UAT or beside the sandbox only',
    ]);
  });

  it('at UAT it prints each page’s address and waits for a person to pay there', async () => {
    const args = ['run', '--silent', 'rehearse', '--', '--only', 'pay', '--wait', '1m'];
    const child = startGroup('npm', args, {
      cwd: root,
      env: projectEnv({ ...process.env, PINELABS_ENV: 'uat', PINELABS_BASE_URL: world.sandbox.url }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    for await (const chunk of child.stdout ?? []) {
      printed += String(chunk);
      const asked = /(RH-[\w-]+): (Decline|Now pay|Pay)[^\n]*?(?: by (\w+):)?\n +(http\S+)/.exec(
        String(chunk),
      );
      if (!asked) continue;
      const [, reference = '', what, method = 'CARD', url = ''] = asked;
      expect((await fetch(url)).status).toBe(200);
      await world.sandbox.pay({
        reference,
        outcome: what === 'Decline' ? 'decline' : 'success',
        method: method as PagePayment,
        return: 'callback',
      });
    }
    expect(printed).toMatch(/pass +decline/);
    expect(printed).toMatch(/pass +pay after a decline/);
    expect(printed).toMatch(/pass +callback/);
    expect(printed).toMatch(/9 pass, 0 blockers, 0 not tried/);
    const [, file = ''] = /Evidence, without anybody’s data: (\S+)/.exec(printed) ?? [];
    rmSync(path.join(root, file));
  }, 60_000);

  it('away from the shop’s machine it makes no database, and leaves out what it would read there', async () => {
    const database = path.join(tmpdir(), `nobodys-${process.pid}.db`);
    const { output } = await rehearse(['--only', 'pay,emi'], { DATABASE_URL: `file:${database}` });
    expect(output).toMatch(/pass +pay /);
    expect(output).toMatch(/not tried +callback +the shop’s database is not here/);
    expect(output).toMatch(/not tried +webhook +the shop’s database is not here/);
    expect(output).toMatch(/pass +EMI payment/);
    expect(existsSync(database)).toBe(false);
    const [, file = ''] = /Evidence, without anybody’s data: (\S+)/.exec(output) ?? [];
    rmSync(path.join(root, file));
  }, 60_000);

  it('ends with 2 and the usage for what it does not know', async () => {
    const { code, output } = await rehearse(['--only', 'all']);
    expect(code).toBe(2);
    expect(output).toContain('--only takes gateway, create');
  });
});
