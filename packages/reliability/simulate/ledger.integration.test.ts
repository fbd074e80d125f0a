import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paise, subtract } from '@/lib/money';
import { createPineLabs, GatewayError, type GatewayOrder, type PineLabs, secret } from '@/lib/pinelabs';
import { type RunningSandbox, startSandbox } from '@/packages/sandbox/server';
import { newDataFile, TEST_ENV } from '@/packages/sandbox/testing/process';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { ADDRESS } from '@/tests/support/customer';
import * as model from './ledger';

let sandbox: RunningSandbox;
let control: SandboxControl;
let client: PineLabs;
let sequences = 0;

beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    dataFile: newDataFile(),
    credentials: {
      clientId: TEST_ENV.PINELABS_CLIENT_ID,
      clientSecret: TEST_ENV.PINELABS_CLIENT_SECRET,
      merchantId: TEST_ENV.PINELABS_MERCHANT_ID,
      secretKey: TEST_ENV.PINELABS_SECRET_KEY,
      webhookSecret: TEST_ENV.PINELABS_WEBHOOK_SECRET,
    },
    webhookUrl: undefined,
    merchantName: undefined,
  });
  control = new SandboxControl(sandbox.url);
  client = createPineLabs({
    baseUrl: sandbox.url,
    clientId: TEST_ENV.PINELABS_CLIENT_ID,
    clientSecret: TEST_ENV.PINELABS_CLIENT_SECRET,
  });
});
afterAll(() => sandbox?.close());

const LINK_MS = 1_800_000;
const ORDER = {
  amount: paise(110_000),
  allowedPaymentMethods: ['CARD'],
  callbackUrl: 'http://127.0.0.1:9/callback',
  failureCallbackUrl: 'http://127.0.0.1:9/callback',
  customer: {
    id: '1',
    email: 'asha@example.com',
    firstName: 'Asha',
    lastName: 'Rao',
    mobile: '9876543210',
    billingAddress: ADDRESS,
    shippingAddress: ADDRESS,
  },
  items: [],
} as const;
const outcome = fc.constantFrom('success', 'success', 'decline', 'pending', 'in-progress');
const step = fc.oneof(
  fc.record({ kind: fc.constant('pay'), outcome, amount: fc.constantFrom(0, 0, 90_000, 130_000) }),
  fc.record({
    kind: fc.constant('capture'),
    key: fc.integer({ min: 1, max: 2 }),
    amount: fc.integer({ min: 100, max: 120_000 }),
  }),
  fc.record({ kind: fc.constant('cancel') }),
  fc.record({
    kind: fc.constant('refund'),
    key: fc.integer({ min: 1, max: 3 }),
    amount: fc.integer({ min: 100, max: 120_000 }),
  }),
  fc.record({ kind: fc.constant('settle'), outcome: fc.constantFrom('PROCESSED', 'PROCESSED', 'FAILED') }),
  fc.record({ kind: fc.constant('create') }),
  fc.record({ kind: fc.constantFrom('capture-fails', 'capture-waits', 'cancel-waits'), key: fc.constant(1) }),
  fc.record({ kind: fc.constant('end'), outcome: fc.constantFrom('done', 'done', 'failed') }),
);
const expiry = fc.record({ kind: fc.constant('expire') });
const sequence = fc.record({
  preAuth: fc.boolean(),
  feePercent: fc.constantFrom(0, 0, 2),
  atOnce: fc.boolean(),
  steps: fc.array(fc.oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: expiry }), {
    minLength: 3,
    maxLength: 14,
  }),
});
type Step = { kind: string; outcome?: string; key?: number; amount?: number };

/** What both must agree on. */
function view(order: GatewayOrder) {
  return {
    status: order.status,
    amount: order.amount,
    retries: order.retriesRemaining,
    payments: order.payments.map(({ status, amount, captures, convenienceFee }) => ({
      status,
      amount,
      fee: convenienceFee?.applicable.value ?? 0,
      captures: captures.map(({ reference, amount: captured }) => ({ reference, captured })),
    })),
    refunds: order.refunds.map(({ reference, status, amount }) => ({ reference, status, amount })),
  };
}

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof GatewayError || error instanceof model.Refusal) return error.code;
    // The sandbox's control endpoint refuses in HTTP's words.
    if (error instanceof Error && /OPERATION_NOT_ALLOWED/.test(error.message)) return 'OPERATION_NOT_ALLOWED';
    throw error;
  }
}

class Pair {
  readonly reference: string;
  private now = 1_000;
  private ids = 0;
  private order: model.ModelOrder | undefined;
  private orderId = '';

  constructor(
    private readonly preAuth: boolean,
    private readonly atOnce: boolean,
    private readonly fee = 0,
  ) {
    sequences += 1;
    this.reference = `twin-${sequences}`;
  }

  async create(): Promise<void> {
    const { reference, preAuth, now } = this;
    const link = await client.createCheckout({ ...ORDER, reference, preAuth });
    if (this.orderId) expect(link.orderId).toBe(this.orderId);
    this.orderId = link.orderId;
    this.order ??= model.newModelOrder({
      id: link.orderId,
      reference,
      amount: 110_000,
      preAuth,
      fee: this.fee,
      linkMs: LINK_MS,
      now,
    });
  }

  /** @returns what the sandbox and what the model made of it. */
  async take({ kind, outcome = '', key = 0, amount = 0 }: Step): Promise<[string, string]> {
    const { order, orderId, reference } = this;
    if (!order) throw new Error('not created');
    this.now += 1;
    const { now } = this;
    const named = `${reference}-${kind}-${String(key)}`;
    switch (kind) {
      case 'create':
        await this.create();
        return ['', ''];
      case 'pay': {
        // The model knows one amount an order: that of the payment that is made.
        const first = outcome === 'success' && order.payments.length === 0;
        // The sandbox takes the other amount for all that is paid, a fee in it.
        const other = amount > 0 && first && order.fee === 0 ? { amount } : {};
        return [
          await codeOf(() => control.pay({ reference, outcome: outcome as 'success', ...other })),
          await codeOf(() => {
            model.beginPayment(order, now);
            order.paid = other.amount ?? order.paid;
            if (outcome === 'in-progress') model.beginCharge(order, now);
            else if (outcome !== 'pending') model.endPayment(order, outcome === 'success', now);
          }),
        ];
      }
      case 'capture':
        return [
          await codeOf(() => client.capture(orderId, { reference: named, amount: paise(amount) })),
          await codeOf(() => model.capture(order, named, amount, now)),
        ];
      case 'capture-fails':
        await control.fault({ endpoint: 'capture', fault: 'capture-fails', times: 1 });
        return [
          await codeOf(() => client.capture(orderId, { reference: named, amount: paise(100) })),
          await codeOf(() => model.failCapture(order, now)),
        ];
      case 'capture-waits':
        await control.fault({ endpoint: 'capture', fault: 'under-way', times: 1 });
        return [
          await codeOf(() => client.capture(orderId, { reference: named, amount: paise(100) })),
          await codeOf(() =>
            model.beginUnderWay(order, { kind: 'capture', reference: named, amount: 100 }, now),
          ),
        ];
      case 'cancel-waits':
        await control.fault({ endpoint: 'cancel', fault: 'under-way', times: 1 });
        return [
          await codeOf(() => client.cancel(orderId)),
          await codeOf(() => model.beginUnderWay(order, { kind: 'cancel' }, now)),
        ];
      case 'end':
        if (!order.underWay) return ['', ''];
        await control.settle(reference, outcome === 'done' ? 'done' : 'failed');
        model.endUnderWay(order, outcome === 'done', now);
        return ['', ''];
      case 'cancel':
        return [await codeOf(() => client.cancel(orderId)), await codeOf(() => model.cancel(order, now))];
      case 'refund':
        this.ids += 1;
        return [
          await codeOf(() => client.refund(orderId, { reference: named, amount: paise(amount) })),
          await codeOf(() =>
            model.refund(order, { id: String(this.ids), reference: named, amount, atOnce: this.atOnce }, now),
          ),
        ];
      case 'settle':
        await control.settleRefunds(outcome as 'PROCESSED');
        for (const { id, status } of [...order.refunds]) {
          if (status === 'PENDING') model.settleRefund(order, id, outcome as 'PROCESSED', now);
        }
        return ['', ''];
      default:
        await control.advanceClock(LINK_MS / 1_000 + 1);
        this.now += LINK_MS + 1_000;
        model.expireIfDue(order, this.now);
        return ['', ''];
    }
  }

  async compare(): Promise<void> {
    if (!this.order) throw new Error('not created');
    // As the gateway does at each fetch.
    model.expireIfDue(this.order, this.now);
    expect(view(model.show(this.order))).toEqual(view(await client.getOrder(this.orderId)));
  }
}

it('the model does what the sandbox does, call by call', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async ({ preAuth, atOnce, feePercent, steps }) => {
      await control.settings({ refunds: atOnce ? 'immediate' : 'PENDING', convenience_fee: feePercent });
      // 2 % of ₹1,100, and 18 % tax on it.
      const pair = new Pair(preAuth, atOnce, feePercent === 0 ? 0 : 2_596);
      await pair.create();
      for (const one of steps) {
        const [theirs, ours] = await pair.take(one);
        expect(ours, JSON.stringify(one)).toBe(theirs);
        await pair.compare();
      }
    }),
    {
      numRuns: 60,
      // The link runs out under a charge that waits, which then fails.
      examples: [
        [
          {
            preAuth: false,
            feePercent: 0,
            atOnce: false,
            steps: [
              { kind: 'pay', outcome: 'in-progress', amount: 0 },
              { kind: 'expire' },
              { kind: 'end', outcome: 'failed' },
            ],
          },
        ],
      ],
    },
  );
}, 120_000);

it('the model begins payments from the shop’s page as the sandbox does, and takes a coupon off like it', async () => {
  const reference = 'twin-by-plan';
  const amount = paise(1_200_000);
  const coupon = paise(120_000);
  const { orderId } = await client.createOrder({
    ...ORDER,
    ...{ reference, amount, preAuth: false, allowedPaymentMethods: ['CARDLESS_EMI'] },
    couponDiscount: coupon,
  });
  const order = model.newModelOrder({
    id: orderId,
    reference,
    amount,
    coupon,
    preAuth: false,
    linkMs: LINK_MS,
    now: 1,
  });
  const cardless = { mobile: secret('9582223917'), pan: secret('ABCDE1234F') };
  let challengeUrl = '';
  const ask = async (payment: string) => {
    const theirs = await codeOf(async () => {
      const shown = await client.createPayment(orderId, {
        ...{ reference: payment, method: 'CARDLESS_EMI', amount: subtract(amount, coupon), cardless },
      });
      challengeUrl = shown.challengeUrl ?? '';
    });
    expect(await codeOf(() => model.beginPayment(order, 2, payment))).toBe(theirs);
    return theirs;
  };
  const same = async () => {
    const shown = await client.getOrder(orderId);
    const references = (of: GatewayOrder) => of.payments.map((one) => one.reference);
    expect(view(model.show(order))).toEqual(view(shown));
    expect(model.show(order).couponDiscount).toEqual(shown.couponDiscount);
    expect(references(model.show(order))).toEqual(references(shown));
  };
  // Twice the same, one beside it that takes its place, a wrong password, and then the right one.
  for (const payment of ['pay-1', 'pay-1', 'pay-2']) {
    expect(await ask(payment)).toBe('done');
    await same();
  }
  await typeOtp(sandbox.url, challengeUrl, '000000');
  model.endPayment(order, false, 3);
  await same();
  expect(await ask('pay-3')).toBe('done');
  await typeOtp(sandbox.url, challengeUrl);
  model.endPayment(order, true, 4);
  await same();
  expect(await ask('pay-4')).toBe('OPERATION_NOT_ALLOWED');
  await same();
});
