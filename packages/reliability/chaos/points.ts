/** Where the shop is killed: every boundary of database and HTTP, and what somebody does that leads there. */

/** How the shop learns that an order was paid. */
export type News = 'callback' | 'webhook' | 'watcher' | 'reconcile' | 'all';
export type CaptureOrCancel = 'capture' | 'cancel';
/** How a person settles a payment of another amount: what goes back is refunded, or cancelled where it is held. */
export type Settlement = 'accepted' | 'refund' | 'cancel';
/** How a customer leaves an order: its page cancels the hold, or closes what is not paid; the cart takes its items back. */
export const LEAVING = ['cancel held', 'cancel unpaid', 'put back'] as const;
export type Leaving = (typeof LEAVING)[number];
/** What goes wrong beside: at the gateway, see `troubleRule`; or at the shop, which ended once before. */
export type Trouble = 'expired token' | 'lost create' | 'refused repeat' | 'broken fetches' | 'left behind';

/** What leads to a point. */
export type Way = { readonly hits?: number; readonly trouble?: Trouble } & (
  | { readonly act: 'place' }
  /** A plan and a card on a page of ours: places the order and begins its payment. */
  | { readonly act: 'instalments' }
  | { readonly act: 'news'; readonly news: News }
  | { readonly act: 'money call'; readonly call: CaptureOrCancel }
  | { readonly act: 'refund' }
  /** The payment was of another amount than the order's. */
  | { readonly act: 'settle'; readonly settled: Settlement }
  | { readonly act: 'leave'; readonly left: Leaving }
);
export type Act = Way['act'];

export interface Point {
  readonly name: string;
  readonly ways: readonly Way[];
}

const PLACE: Way = { act: 'place' };
const INSTALMENTS: Way = { act: 'instalments' };
/** First the order's creation, then its payment. */
const BOTH_CALLS: Way = { ...INSTALMENTS, hits: 2 };
/** The answer to the create is lost, and its repeat is refused: the shopper presses "try again". */
const REFUSED: Way = { ...PLACE, trouble: 'refused repeat' };
const CALLBACK: Way = { act: 'news', news: 'callback' };
const WEBHOOK: Way = { act: 'news', news: 'webhook' };
const WATCHER: Way = { act: 'news', news: 'watcher' };
const RECONCILE: Way = { act: 'news', news: 'reconcile' };
const CAPTURE: Way = { act: 'money call', call: 'capture' };
const CANCEL: Way = { act: 'money call', call: 'cancel' };
const REFUND: Way = { act: 'refund' };
const CANCEL_HELD: Way = { act: 'leave', left: 'cancel held' };
const CANCEL_UNPAID: Way = { act: 'leave', left: 'cancel unpaid' };
const PUT_BACK: Way = { act: 'leave', left: 'put back' };
const MONEY_CALLS = [CAPTURE, CANCEL, REFUND, CANCEL_HELD];
const ACCEPT: Way = { act: 'settle', settled: 'accepted' };
const REFUND_ALL: Way = { act: 'settle', settled: 'refund' };
const CANCEL_ALL: Way = { act: 'settle', settled: 'cancel' };
const SETTLEMENTS = [ACCEPT, REFUND_ALL, CANCEL_ALL];
/** Before and after a money call the order is fetched, after a settlement, and before an unpaid order is let go. */
const FETCHES = [
  CALLBACK,
  WEBHOOK,
  WATCHER,
  RECONCILE,
  INSTALMENTS,
  ...MONEY_CALLS.map((way) => ({ ...way, hits: 2 })),
  ...SETTLEMENTS,
  CANCEL_UNPAID,
  PUT_BACK,
];

const TRANSACTIONS: Readonly<Record<string, readonly Way[]>> = {
  'place order': [PLACE, INSTALMENTS],
  'claim operation': [PLACE, BOTH_CALLS, ...MONEY_CALLS, REFUND_ALL, CANCEL_ALL],
  'apply answer': [PLACE, BOTH_CALLS, ...MONEY_CALLS, REFUND_ALL, CANCEL_ALL],
  'supersede order': [REFUSED],
  'apply superseded': [REFUSED],
  'record payment': [INSTALMENTS],
  'end payment': [{ ...INSTALMENTS, trouble: 'left behind' }],
  'record operation': MONEY_CALLS,
  // Before the action, and after it.
  'record in the audit log': [...MONEY_CALLS, CANCEL_UNPAID].map((way) => ({ ...way, hits: 2 })),
  'settle review': SETTLEMENTS,
  'apply fetched': FETCHES,
  'let order go': [CANCEL_UNPAID, PUT_BACK],
  'claim fetch': [CALLBACK, WATCHER, CANCEL_UNPAID, PUT_BACK],
  'note return': [CALLBACK],
  'claim first time': [CALLBACK],
  'claim due order': [RECONCILE],
  'record reconcile': [RECONCILE],
  'postpone check': [{ ...RECONCILE, trouble: 'broken fetches' }],
  'store webhook': [WEBHOOK],
  'claim webhook': [WEBHOOK],
  'finish webhook': [WEBHOOK],
  'postpone webhook': [{ ...WEBHOOK, trouble: 'broken fetches' }],
};

const CALLS: Readonly<Record<string, readonly Way[]>> = {
  token: [PLACE, CAPTURE, REFUND].map((way) => ({ ...way, trouble: 'expired token' })),
  create: [PLACE, INSTALMENTS],
  payment: [INSTALMENTS],
  get: FETCHES,
  'get by reference': [{ ...PLACE, trouble: 'lost create' }],
  capture: [CAPTURE],
  cancel: [CANCEL, CANCEL_HELD, CANCEL_ALL],
  refund: [REFUND, REFUND_ALL],
};

function every(of: Readonly<Record<string, readonly Way[]>>, boundaries: readonly string[]): Point[] {
  return Object.entries(of).flatMap(([name, ways]) =>
    boundaries.map((boundary) => ({ name: `${name}: ${boundary}`, ways })),
  );
}

/** In this order: `--point N` is the Nth, from 1. */
export const POINTS: readonly Point[] = [
  ...every(TRANSACTIONS, ['before BEGIN', 'before COMMIT', 'after COMMIT']),
  ...every(CALLS, ['before the request', 'once the request has left', 'before the answer is used']),
  ...every({ webhook: [WEBHOOK] }, ['before it is read', 'before the answer']),
  ...every({ callback: [CALLBACK] }, ['before it is read', 'before the redirect']),
];

/** Whose order waits longest for its end: killed between claim and answer, it is fetched until the grace time is over. */
export function isSlow({ name }: Point): boolean {
  return /^(claim operation: after|apply answer: before|token|create|payment|capture|cancel|refund|(record|end) payment)/.test(
    name,
  );
}

/** Transactions that no order's money passes through, with the reason. */
export const NOT_KILLED: Readonly<Record<string, string>> = {
  health: 'writes nothing',
  'superseded soon': 'moves a turn forward, which comes by itself later',
  seed: 'before the shop is open',
  'claim filling': 'a lease of seconds',
  'end filling': 'a lease of seconds',
  'fill terms': 'what orders are found by, filled again at the next start',
  'import goods': 'goods, whole or not at all: orders keep what they were placed with',
  'add to cart': 'nothing is ordered yet',
  'change quantity': 'nothing is ordered yet',
  'remove from cart': 'nothing is ordered yet',
  'make coupon': 'one row, and the console shows it',
  'change coupon': 'one row, and the console shows it',
  'put coupon': 'nothing is ordered yet',
  'take coupon off': 'nothing is ordered yet',
  'count attempt': 'who may sign in',
  'sign in': 'who may sign in',
  'count proof': 'who may sign in',
  'take proof': 'one proof for one session, whole or not at all',
  'count turned away': 'a figure for the console',
  'tell owners': 'a letter to owners moves no money',
  'note use': 'to the minute; a session whose use is lost ends a minute early',
  'end session': 'one row',
  'end other sessions': 'one change, whole or not at all',
  'end sessions of person': 'one change, whole or not at all',
  'set up authenticator app': 'nothing counts before its first code',
  'add second factor': 'factor and recovery codes, whole or not at all',
  'remove second factor': 'factor and recovery codes, whole or not at all',
  'take second step away': 'factors and sessions, whole or not at all',
  'renew recovery codes': 'all of them or none',
  'sign out': 'who may sign in',
  'invite person': 'who may sign in',
  'invite again': 'who may sign in',
  'change password': 'who may sign in',
  'count password change': 'who may sign in',
  'count password reset': 'who may sign in',
  'send password reset': 'who may sign in',
  'set password': 'who may sign in',
  'create product': 'goods of the console, whole or not at all',
  'change product': 'goods of the console, whole or not at all',
  'change pictures': 'goods of the console, whole or not at all',
  'correct stock': 'a number on the shelf and its history, whole or not at all',
  'rename category': 'one row',
  'mark dispatched': 'the mark and its invoice, whole or not at all, and the console shows it',
  'begin bulk run':
    'run and steps, whole or not at all; each order’s call is an operation as of a single click',
  'claim bulk run': 'one row; a claim that is left behind ends by itself',
  'end bulk step':
    'what came of one order: worked on again it is found by its own reference, and moves nothing twice',
  'leave bulk run': 'one row, and the next round goes on',
  'change parcel': 'courier, number and their message, whole or not at all, and the console shows it',
  'mend address': 'one row and its history, whole or not at all, and the console shows it',
  'add note': 'one row',
  'lines not ours': 'what a person says of lines of a settlement, whole or not at all; no order is touched',
  'mark reviewed': 'one row, and the console shows it',
  'allow host': 'one decision, whole or not at all, and no call follows it',
  'revoke host': 'one decision, whole or not at all, and no call follows it',
  'close unconfirmed': 'gives an unpaid order up, whole or not at all, and no call follows it',
  'hold units': 'units for whoever goes to pay; whole or not at all, and the payment takes them all the same',
  'let units go': 'units of an order that nobody pays; the next round comes back to it',
  'withdraw link': 'one row, and the console shows it',
  'count link question': 'who may ask where an order is',
  'send link again': 'a letter about an order moves no money',
  'ask to return': 'one request, and the console shows it',
  'answer return': 'the answer and its letter, whole or not at all; the refund is an operation of its own',
  'count order proof': 'who may see an address; it moves no money',
  'claim offers': 'what instalments could cost; nothing is ordered yet',
  'keep offers': 'what instalments could cost; nothing is ordered yet',
  'begin instalments': 'nothing is ordered yet',
  'end checkout': 'the order is there; what led to it is cleared away',
  'ask for stock': 'who waits for what is sold out; one row',
  'stop stock alerts': 'who waits for what is sold out; gone at once',
  'wait for stock again': 'one row; a message that is tried again finds it as it is',
  'claim message': 'a letter about an order moves no money',
  'message sent': 'a letter about an order moves no money',
  'drop message': 'a letter about an order moves no money',
  'postpone message': 'a letter about an order moves no money',
  'release message': 'a letter about an order moves no money',
  'count refused webhooks': 'a figure for the console; the next refused webhook counts again',
  'announce refunds': 'a letter about an order moves no money',
  'unpark webhooks': 'one change, and the inbox goes on from there as it does after every arrival',
  'morning mail': 'a letter to people of the console moves no money',
  'switch morning mail': 'what somebody of the console is sent',
  'claim settlement fetch': 'what came to the bank is read beside the orders; the next round asks again',
  'keep settlement': 'a transfer with its lines, whole or not at all; no order changes',
  'match settlement line': 'the lines of one transfer and the marks of their payments, whole or not at all',
  'record settlement fetch': 'when it was asked for last',
  'end settlement fetch': 'one that is not ended runs out in ten minutes',
  'claim sweep': 'housekeeping of what no order needs',
  'give sweep back': 'housekeeping of what no order needs',
  'sweep sessions': 'housekeeping of what no order needs',
  'forget checkouts': 'of a customer who asks for it; asked again it goes on',
  'record export': 'a line in the history of the orders that were given out; nothing is changed',
  reseal: 'each row by itself, and the next run goes on from there',
  'erase personal data':
    'of orders that are over; one transaction a hundred orders, and what is left goes the next day',
  'count question': 'who may ask a lender; nothing is ordered yet',
  'give question back': 'who may ask a lender; nothing is ordered yet',
  'record devices':
    'devices of a brand move no money; tests/devices plays the lost answers and the process that ended',
  'renew order token': 'only after a change of NEXTAUTH_SECRET, and again at the next return',
};
