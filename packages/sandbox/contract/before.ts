/** What has to have happened before a sample can be played: the order that it is about. */
import { typeOtp } from '../testing/challenge';
import type { merchant } from '../testing/merchant';
import { withOverrides } from './overrides';
import { bodyOf, type Json, SAMPLES, type Sample } from './samples';

type Merchant = ReturnType<typeof merchant>;

/** @returns the id of the order to play on, for the calls that name one. */
export async function orderFor(shop: Merchant, url: string, sample: Sample): Promise<string | undefined> {
  const { source, call } = sample;
  if (call === 'payment') return paymentOrder(shop, sample);
  if (call === 'capture') return heldByCard(shop, source, sample.body?.capture_amount);
  if (call === 'cancel') {
    return source === '004' ? heldByCard(shop, source) : heldByPlan(shop, url, source);
  }
  if (call !== 'get') return undefined;
  const payment = SAMPLES.find((one) => one.source === source && one.call === 'payment');
  if (!payment) throw new Error(`page ${source} has no payment`);
  const orderId = await paymentOrder(shop, payment);
  const begun = await pay(shop, orderId, payment.body);
  if (source === '003') await typeOtp(url, begun.challengeUrl);
  return orderId;
}

/** The page's own order, changed as `overrides.ts` says. */
async function paymentOrder(shop: Merchant, sample: Sample): Promise<string> {
  const order = SAMPLES.find((one) => one.source === sample.source && one.call === 'order');
  const [payment] = (sample.body?.payments ?? []) as readonly Json[];
  if (!order || !payment) throw new Error(`page ${sample.source} has no order`);
  const body = withOverrides(order);
  const methods = body?.allowed_payment_methods as readonly string[];
  return create(shop, {
    ...withoutCoupon(body),
    order_amount: payment.payment_amount,
    allowed_payment_methods: [...new Set([...methods, payment.payment_method])],
  });
}

/** A coupon is taken off: an order that gets the amount of a payment is paid without one. */
function withoutCoupon(body: Json | undefined): Json {
  const { cart_coupon_discount_amount: _coupon, ...rest } = body ?? {};
  return rest;
}

async function heldByCard(shop: Merchant, source: string, amount?: unknown): Promise<string> {
  const body = bodyOf(source, source === '002' ? 'order' : 'link');
  const held = {
    ...withoutCoupon(body),
    pre_auth: true,
    ...(amount !== undefined && { order_amount: amount }),
  };
  const answer = await shop.send(
    'POST',
    source === '002' ? '/api/pay/v1/orders' : '/api/checkout/v1/orders',
    held,
  );
  const orderId = answer.json.order_id ?? answer.json.data?.order_id;
  await shop.pay(orderId, { method: 'CARD' });
  return orderId;
}

/** As in the samples: the first try fails, the second goes through, and an order of 1,600,000 paise costs less by plan. */
async function heldByPlan(shop: Merchant, url: string, source: string): Promise<string> {
  const [method, bin, card] =
    source === '002'
      ? (['DEBIT_EMI', '541919', '5419190411211587'] as const)
      : (['CREDIT_EMI', '469000', '4690000046910000'] as const);
  const amount = { value: 1_600_000, currency: 'INR' };
  const common = source === '002' ? withoutCoupon(bodyOf('002', 'order')) : {};
  const orderId = await create(shop, {
    ...common,
    merchant_order_reference: '53cf1451-4dfd-417d-a1c8-c8bd603d5200',
    order_amount: amount,
    pre_auth: true,
    allowed_payment_methods: ['CARD', 'UPI', 'NETBANKING', 'POINTS', 'WALLET', method],
    callback_url: 'https://sample-callback-url',
    failure_callback_url: 'https://sample-failure-callback-url',
  });
  const found = await shop.send('POST', '/api/affordability/v1/offer/discovery', {
    order_amount: amount,
    issuer: { bin },
  });
  const [issuer] = (found.json as unknown as { issuers: readonly Json[] }).issuers;
  const [tenure] = (issuer?.tenures ?? []) as readonly Json[];
  const body = (reference: string) => ({
    payments: [
      {
        merchant_payment_reference: reference,
        payment_method: method,
        payment_amount: tenure?.loan_amount,
        payment_option: {
          card_details: {
            name: 'Kevin Bob',
            card_number: card,
            cvv: '123',
            expiry_month: '12',
            expiry_year: '2026',
            registered_mobile_number: '9876543210',
          },
        },
        offer_data: { offer_details: { ...issuer, tenure } },
      },
    ],
  });
  await pay(shop, orderId, body('try-1'));
  const { challengeUrl } = await pay(shop, orderId, body('try-2'));
  await typeOtp(url, challengeUrl);
  return orderId;
}

async function create(shop: Merchant, body: Json): Promise<string> {
  const answer = await shop.send('POST', '/api/pay/v1/orders', body);
  if (answer.status !== 200) throw new Error(`no order: ${answer.text}`);
  return answer.json.data.order_id;
}

async function pay(shop: Merchant, orderId: string, body: unknown): Promise<{ challengeUrl: string }> {
  const answer = await shop.send('POST', `/api/pay/v1/orders/${orderId}/payments`, body);
  if (answer.status !== 200) throw new Error(`no payment: ${answer.text}`);
  return { challengeUrl: answer.json.data.challenge_url ?? '' };
}
