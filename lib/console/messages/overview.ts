import type { Rich } from '@/shop/messages/rich';
import { signInAlert } from './account/account';
import { countOf, wholeNumber } from './counts';

/** What waits for a person: each line after its number. */
export const attention = {
  label: 'Needs attention',
  refused: (count: number) =>
    count === 1 ? 'order that the gateway refused' : 'orders that the gateway refused',
  refusedWebhooks: (count: number) => (count === 1 ? 'webhook refused' : 'webhooks refused'),
  webhooks: (count: number) => (count === 1 ? 'webhook set aside' : 'webhooks set aside'),
  messages: (count: number) =>
    count === 1 ? 'message to a customer set aside' : 'messages to customers set aside',
  accountMessages: (count: number) =>
    count === 1 ? 'message to a colleague set aside' : 'messages to colleagues set aside',
  accountDeclines: (count: number) =>
    count === 1
      ? 'payment declined: not enabled for the merchant account'
      : 'payments declined: not enabled for the merchant account',
  signIns: signInAlert.attention,
  host: <Part>(host: Part): Rich<Part> => ['Payments wait: is ', host, ' the bank’s?'],
  unnamedHost: 'this address',
};

export const orderList = {
  title: 'Orders',
  search: 'Search',
  searchLabel: 'Reference, name, mobile, RRN, amount …',
  tabs: 'Filter by status',
  all: 'All',
  allOfThese: 'All of these',
  views: {
    'to-capture': 'To capture',
    paid: 'Captured',
    waiting: 'Waiting for payment',
    refunded: 'Refunded',
    ended: 'Ended unpaid',
  },
  columns: {
    select: 'Select',
    order: 'Order',
    customer: 'Customer',
    status: 'Status',
    total: 'Total',
    captured: 'Captured',
    refunded: 'Refunded',
    next: 'Next',
  },
  select: (reference: string) => `Select ${reference}`,
  capture: 'Capture',
  captureOf: (reference: string) => `Capture ${reference}`,
  sortBy: { order: 'Sort by time', total: 'Sort by total' },
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
  /** Of lists that are sorted otherwise than from the newest. */
  before: 'Before',
  after: 'After',
  /** @param more there may be more, and they were not counted. @param sums of whoever may read them. */
  sums: (
    orders: number,
    more: boolean,
    sums: { total: string; captured: string; refunded: string } | undefined,
  ) =>
    `${more ? 'At least ' : ''}${countOf(orders, 'order', 'orders')}${
      sums ? `, ${sums.total} in all, ${sums.captured} captured, ${sums.refunded} refunded` : ''
    }`,
  sumsOfMore: (most: number) =>
    `Counted among the first ${wholeNumber.format(most)} of these amounts; the list goes on. Narrow it down to have all counted.`,
  /** @param most of the list. @param mostOfFile of a file of all that match. */
  endsAt: (most: number, mostOfFile: number) =>
    `The list ends with the first ${wholeNumber.format(most)} that were found, and only these were counted. Narrow it down to have all; a file is made of ${wholeNumber.format(mostOfFile)} at most.`,
  empty: 'No orders here yet.',
  noneMatch: 'No order matches these filters.',
  noneOfMany:
    'None of the orders that were looked through matches, and there are more. Narrow the list down to have all of them looked through.',
  clear: 'Clear all',
  /** Above the orders, where what was looked for is the UTR of a settlement. */
  transfer: (utr: string) => `Settlement with UTR ${utr}`,
  typeMore: (least: number) => `Enter at least ${least} characters to search.`,
  notes: {
    reviews: 'Orders with an open review, oldest first.',
    returns: 'Orders with a return that waits for an answer, oldest first.',
    refused:
      'Orders that the gateway refused to take, oldest first. Its reason is on each order’s page, under “Actions at the gateway”: mostly a method, pre-authorisation or account check that is switched on here and not for this merchant id.',
    refunds:
      'Orders with a refund that has no answer yet, oldest first. The shop keeps checking; nothing is sent twice.',
    unanswered:
      'Orders with another action than a refund that has no answer yet, oldest first. The shop keeps checking; nothing is sent twice.',
    holds: 'Holds, the one that lapses first on top. Banks release what is not captured in time.',
  },
  filters: {
    title: 'Filters',
    applied: 'Filters in use',
    remove: (what: string) => `Remove: ${what}`,
    apply: 'Show orders',
    any: 'Any',
    badDay: 'Enter a date like 2026-11-29.',
    daysReversed: 'Choose a day that is not before “From”.',
    amountsReversed: 'Enter an amount that is not below the minimum.',
    names: {
      q: 'Search',
      from: 'From',
      to: 'To',
      least: 'Minimum total, in rupees',
      most: 'Maximum total, in rupees',
      staff: 'Worked on by',
      method: 'Paid by',
      hold: 'Chosen at checkout',
      dispatched: 'Parcel',
      attention: 'Needs attention',
      sort: 'Sort',
      preset: 'Days',
      status: 'Status',
      view: 'Status',
    },
    presets: {
      today: 'Today',
      yesterday: 'Yesterday',
      '7d': '7 days',
      '30d': '30 days',
      month: 'This month',
      'last-month': 'Last month',
    },
    hold: { yes: 'Hold first, capture on dispatch', no: 'Pay at once' },
    dispatched: { yes: 'Dispatched', no: 'Not dispatched', due: 'To dispatch' },
    attention: {
      reviews: 'Open reviews',
      returns: 'Returns without an answer',
      refused: 'Refused by the gateway',
      refunds: 'Refunds without an answer',
      unanswered: 'Other actions without an answer',
      holds: 'Holds, by when they lapse',
    },
    sort: {
      newest: 'Newest first',
      oldest: 'Oldest first',
      'amount-down': 'Largest total first',
      'amount-up': 'Smallest total first',
      lapse: 'Hold that lapses first',
    },
  },
  /** Of the gateway's words for ways to pay. */
  methods: {
    CARD: 'Card',
    UPI: 'UPI',
    NETBANKING: 'Net banking',
    WALLET: 'Wallet',
    POINTS: 'Reward points',
    CREDIT_EMI: 'Credit card EMI',
    DEBIT_EMI: 'Debit card EMI',
    CARDLESS_EMI: 'Cardless EMI',
  } as Readonly<Record<string, string>>,
};

/** What can be done next with an order of the list. */
export const nextSteps = {
  review: 'Look at the review',
  host: 'Decide about its confirmation page',
  refused: 'See why the gateway refused it',
  checking: {
    create: 'Checking the payment link',
    payment: 'Checking the payment',
    capture: 'Checking the capture',
    cancel: 'Checking the cancellation',
    refund: 'Checking the refund',
    devices: 'Checking the devices',
  },
  waiting: {
    PLACED: 'Not at the gateway yet',
    CREATED: 'Customer pays',
    PENDING: 'Customer is paying',
    ATTEMPTED: 'Customer may try again',
  },
  settling: 'Being captured or cancelled',
  /** @param day `6 Dec`: then banks release what they hold. @param left days until then; 0 is today. */
  captureOrCancel: (day: string, left: number) => {
    if (left <= 0) return 'Capture or cancel today, the last day';
    const soon = ['', ', tomorrow', ', in two days'][left] ?? '';
    return `Capture or cancel by ${day}${soon}`;
  },
  holdOver: 'Capture at once: the hold may have lapsed',
  refund: 'Refund',
  dispatch: 'Dispatch',
  refundIfAsked: 'Refund if asked',
  nothing: 'Nothing to do',
};

export const reconcile = {
  label: 'Checks of payments',
  lateTitle: 'Payments are not being checked',
  lateText: <Part>(command: Part): Rich<Part> => [
    'Payments are still taken, and signed callbacks and webhooks still count; but lost answers are not recovered, unpaid orders keep their stock, and open checks with the gateway stay open. Make sure that the shop’s timer runs, or run ',
    command,
    '.',
  ],
  lastEnded: <Part>(at: Part): Rich<Part> => ['The last check ended ', at, '.'],
  noneEnded: 'No check has ended yet.',
  lastRan: <Part>(at: Part, round: string): Rich<Part> => ['Payments last checked ', at, `: ${round}.`],
  notYet: 'Payments have not been checked yet.',
  round: (round: { fetched: number; changed: number; failed: number; sent: number; webhooks: number }) => {
    const { fetched, changed, failed, sent, webhooks } = round;
    if (fetched + failed + sent + webhooks === 0) return 'no orders to check';
    const parts = [countOf(fetched, 'order', 'orders'), `${changed} changed`];
    if (sent > 0) parts.push(`${sent} sent late`);
    if (webhooks > 0) parts.push(`${countOf(webhooks, 'webhook', 'webhooks')} processed`);
    if (failed > 0) parts.push(`${failed} failed and will be tried again`);
    return parts.join(', ');
  },
  waiting: ({ due, open }: { due: number; open: number }) => {
    const parts = [due === 0 ? 'Nothing is due now' : `${countOf(due, 'order is', 'orders are')} due now`];
    if (open > 0) parts.push(`${countOf(open, 'action waits', 'actions wait')} for the gateway’s answer`);
    return `${parts.join('; ')}.`;
  },
  oldestDue: <Part>(at: Part): Rich<Part> => ['The order that waits longest has been due since ', at, '.'],
  oldestOpen: <Part>(at: Part): Rich<Part> => [
    'The oldest action without a final answer was asked for ',
    at,
    '.',
  ],
  rounds: 'Last checks',
  columns: {
    ended: 'Ended',
    took: 'Took',
    fetched: 'Checked',
    changed: 'Changed',
    failed: 'Failed',
    sent: 'Sent',
    webhooks: 'Webhooks',
    by: 'By',
  },
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} s`,
};
