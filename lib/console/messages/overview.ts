import type { Rich } from '@/shop/messages/rich';
import { signInAlert } from './account/account';
import { countOf } from './counts';

/** What waits for a person: each line after its number. */
export const attention = {
  label: 'Needs attention',
  reviews: (count: number) => (count === 1 ? 'review to look at' : 'reviews to look at'),
  refused: (count: number) =>
    count === 1 ? 'order that the gateway refused' : 'orders that the gateway refused',
  calls: (count: number) =>
    count === 1 ? 'call without an answer, being checked' : 'calls without an answer, being checked',
  refusedWebhooks: (count: number) => (count === 1 ? 'webhook refused' : 'webhooks refused'),
  webhooks: (count: number) => (count === 1 ? 'webhook set aside' : 'webhooks set aside'),
  messages: (count: number) =>
    count === 1 ? 'message to a customer set aside' : 'messages to customers set aside',
  accountMessages: (count: number) =>
    count === 1 ? 'message to a colleague set aside' : 'messages to colleagues set aside',
  signIns: signInAlert.attention,
  host: <Part>(host: Part): Rich<Part> => ['Payments wait: is ', host, ' the bank’s?'],
  unnamedHost: 'this address',
};

export const orderList = {
  title: 'Orders',
  search: 'Search',
  searchLabel: 'Reference, e-mail or gateway id',
  tabs: 'Filter by status',
  all: 'All',
  allOfThese: 'All of these',
  views: {
    'to-capture': 'To capture',
    paid: 'Paid',
    waiting: 'Waiting for payment',
    refunded: 'Refunded',
    ended: 'Ended unpaid',
  },
  columns: {
    order: 'Order',
    customer: 'Customer',
    status: 'Status',
    total: 'Total',
    captured: 'Captured',
    refunded: 'Refunded',
    next: 'Next',
  },
  none: 'none',
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
  cut: (shown: number) => `More than these ${shown} were found; type more to narrow them down.`,
  typeMore: (least: number) => `Type at least ${least} characters to search.`,
  found: (count: number, term: string) =>
    `${count === 0 ? 'No order begins' : `${countOf(count, 'order', 'orders')} beginning`} with “${term}” in its reference, e-mail or gateway id.`,
  reviews: (count: number) =>
    count === 0
      ? 'No review is open.'
      : `${countOf(count, 'order', 'orders')} with an open review, oldest first.`,
  refused: (count: number) =>
    count === 0
      ? 'The gateway has refused no order of the last days.'
      : `${countOf(count, 'order', 'orders')} that the gateway refused to take, oldest first. Its reason stands on each order’s page, under “Calls to the gateway”: mostly a method, pre-authorisation or account check that is switched on here and not for this merchant id.`,
  unanswered: (count: number) =>
    count === 0
      ? 'Every call to the gateway has its answer.'
      : `${countOf(count, 'order', 'orders')} with a call that has no answer yet, oldest first. The timer keeps fetching; nothing is sent twice.`,
  empty: 'No orders here yet.',
  filters: {
    badDay: 'Choose a day of the calendar, like 2026-11-29.',
    daysReversed: 'Choose a day that is not before “From”.',
    amountsReversed: 'Type an amount that is not below the least.',
  },
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
  /** @param day `6 Dec`: then banks release what they hold. */
  captureOrCancel: (day: string) => `Capture or cancel by ${day}`,
  holdOver: 'Capture at once: the hold may be gone',
  refund: 'Refund',
  dispatch: 'Dispatch',
  refundIfAsked: 'Refund if asked',
  nothing: 'Nothing to do',
};

export const reconcile = {
  label: 'Reconcile',
  lateTitle: 'Reconcile does not run',
  lateText: <Part>(command: Part): Rich<Part> => [
    'Payments are still taken, and signed callbacks and webhooks still count; but an answer that gets lost stays lost, unpaid orders keep their stock, and what is checked with the gateway stays open. See to it that the shop runs with its timer, or run ',
    command,
    '.',
  ],
  lastEnded: <Part>(at: Part): Rich<Part> => ['The last round ended ', at, '.'],
  noneEnded: 'No round has ended yet.',
  lastRan: <Part>(at: Part, round: string): Rich<Part> => ['Reconcile last ran ', at, `: ${round}.`],
  notYet: 'Reconcile has not run yet.',
  round: (round: { fetched: number; changed: number; failed: number; sent: number; webhooks: number }) => {
    const { fetched, changed, failed, sent, webhooks } = round;
    if (fetched + failed + sent + webhooks === 0) return 'nothing was due';
    const parts = [`fetched ${fetched}`, `${changed} changed`];
    if (sent > 0) parts.push(`${sent} sent that had not been sent`);
    if (webhooks > 0) parts.push(`${countOf(webhooks, 'webhook', 'webhooks')} processed`);
    if (failed > 0) parts.push(`${failed} failed and will be tried again`);
    return parts.join(', ');
  },
  waiting: ({ due, open }: { due: number; open: number }) => {
    const parts = [due === 0 ? 'Nothing is due now' : `${countOf(due, 'order is', 'orders are')} due now`];
    if (open > 0) parts.push(`${countOf(open, 'call is', 'calls are')} being checked with the gateway`);
    return `${parts.join('; ')}.`;
  },
  oldestDue: <Part>(at: Part): Rich<Part> => ['The order that waits longest has been due since ', at, '.'],
  oldestOpen: <Part>(at: Part): Rich<Part> => [
    'The oldest call without a final answer was asked for ',
    at,
    '.',
  ],
  rounds: 'Last rounds of reconcile',
  columns: {
    ended: 'Ended',
    took: 'Took',
    fetched: 'Fetched',
    changed: 'Changed',
    failed: 'Failed',
    sent: 'Sent',
    webhooks: 'Webhooks',
    by: 'By',
  },
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} s`,
};
