/** The console's first page, and the morning's mail: what waits. */

import { attention } from '../overview';

/** Each after its number, before its sum. */
const lines = {
  holdsOver: (count: number) =>
    count === 1
      ? 'hold past its last day: it may have lapsed'
      : 'holds past their last day: they may have lapsed',
  holdsLast: (count: number) => (count === 1 ? 'hold on its last day' : 'holds on their last day'),
  holdsSoon: (count: number) =>
    count === 1 ? 'hold with two days left or less' : 'holds with two days left or less',
  holdsLater: (count: number) => (count === 1 ? 'hold that can still wait' : 'holds that can still wait'),
  toDispatch: (count: number) => (count === 1 ? 'order to dispatch' : 'orders to dispatch'),
  reviews: (count: number) => (count === 1 ? 'order to review' : 'orders to review'),
  returns: (count: number) => (count === 1 ? 'return waits for an answer' : 'returns wait for an answer'),
  refused: attention.refused,
  refunds: (count: number) =>
    count === 1
      ? 'order with a refund that waits for its answer'
      : 'orders with refunds that wait for their answer',
  calls: (count: number) =>
    count === 1
      ? 'order with another action without an answer'
      : 'orders with other actions without an answer',
  messages: attention.messages,
  webhooks: attention.webhooks,
  overdue: (count: number) => (count === 1 ? 'payment not settled in time' : 'payments not settled in time'),
  disagreeing: (count: number) =>
    count === 1 ? 'settlement that does not agree' : 'settlements that do not agree',
  strangers: (count: number) =>
    count === 1 ? 'entry without a matching order' : 'entries without a matching order',
  lowStock: (count: number) => (count === 1 ? 'product low on stock' : 'products low on stock'),
};

export const home = {
  title: 'Today',
  cards: {
    holds: 'Holds to capture',
    dispatch: 'To dispatch',
    reviews: 'To review',
    gateway: 'Being checked with the gateway',
    news: 'Messages and webhooks',
    bank: 'Settlements',
    stock: 'Stock',
  },
  lines,
  /** Beside what is marked by colour. */
  urgency: { now: 'Now', soon: 'Soon' },
  nothing: 'Nothing needs attention.',

  morning: {
    title: 'Morning e-mail',
    text: 'One e-mail at 8 in the morning, Indian time, with what needs attention: the numbers and sums of “Today”. None when nothing does.',
    isOn: 'You get it.',
    isOff: 'You do not get it.',
    turnOn: 'Send it to me',
    turnOff: 'Stop sending it',
    saving: 'Saving…',
    turnedOn: 'You get it from the next morning.',
    turnedOff: 'You no longer get it.',
  },
};
