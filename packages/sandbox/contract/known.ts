/** What the gateway's pages print and publish, by kind of answer: a field that stands nowhere there is the sandbox's own. */
import errors from './published/errors.json';
import offers from './published/offers.json';
import orders from './published/orders.json';
import { type CallName, SAMPLES } from './samples';
import { beyond } from './shape';

/** Several calls answer with an order. */
const KINDS = {
  token: 'token',
  link: 'link',
  order: 'order',
  payment: 'order',
  get: 'order',
  capture: 'order',
  cancel: 'order',
  discovery: 'discovery',
  validate: 'validate',
} as const satisfies Record<CallName, string>;
export type Kind = (typeof KINDS)[CallName] | 'error';

export const kindOf = (call: CallName): Kind => KINDS[call];

const answered = (kind: Kind): readonly unknown[] =>
  SAMPLES.filter(({ call }) => kindOf(call) === kind).map(({ answer }) => answer);

/** An order shows what it was sent, and no page prints one that was sent everything. */
const SENT = SAMPLES.filter(({ call }) => call === 'link' || kindOf(call) === 'order').map(({ body }) => ({
  data: body,
}));

const KNOWN: Readonly<Record<Kind, readonly unknown[]>> = {
  token: answered('token'),
  link: answered('link'),
  validate: answered('validate'),
  discovery: [...answered('discovery'), offers],
  order: [...answered('order'), ...orders.map(({ answer }) => answer), ...SENT],
  error: errors.map(({ answer }) => answer),
};

const PAYS_BACK = 'a refund names the instrument and the bank that it goes back to, as the payment does';
const PAGE_003 = 'page 003 lists it beside its plans, without a sample of one';
const PAGE_002 = 'page 002 sends it back with the plan that was chosen';
const PAID_PLAN = 'pages 000 and 001 show it in the plan of a paid order';

/** The sandbox's own, and why. What lies below one is named with it. */
export const OWN: Readonly<Record<Extract<Kind, 'order' | 'discovery'>, Readonly<Record<string, string>>>> = {
  order: {
    'data.payments[].payment_option.cardless_data':
      'as card_data shows card_details; no page prints such a payment',
    'data.payments[].payment_option.netbanking_data':
      'as upi_data and wallet_data; no page prints such a payment',
    'data.payments[].offer_data.offer_details.tenure.split_emi_percentage': PAGE_003,
    'data.payments[].offer_data.offer_details.tenure.dealer_charges_percentage': PAGE_003,
    'data.refunds[].payments[].payment_option': PAYS_BACK,
    'data.refunds[].payments[].acquirer_data.acquirer_name': PAYS_BACK,
  },
  discovery: {
    'issuers[].tenures[].split_emi_percentage': PAGE_003,
    'issuers[].tenures[].dealer_charges_percentage': PAGE_003,
    'issuers[].tenures[].details[].brand_name': PAGE_002,
    'issuers[].tenures[].details[].product_display_name': PAGE_002,
    'issuers[].tenures[].discount.breakup.issuer': PAID_PLAN,
    'issuers[].tenures[].discount.breakup.dealer': PAID_PLAN,
  },
};

/** @returns the fields of the sandbox's answer that nobody has published, but those of {@link OWN}. */
export function sandboxOnly(kind: Kind, answer: unknown): string[] {
  const own = kind === 'order' || kind === 'discovery' ? Object.keys(OWN[kind]) : [];
  return unpublished(kind, answer).filter(
    (path) => !own.some((one) => path === one || path.startsWith(`${one}.`)),
  );
}

export function unpublished(kind: Kind, answer: unknown): string[] {
  return beyond(KNOWN[kind], answer);
}
