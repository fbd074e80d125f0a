import type { LineFault, SettlementFault } from '@/db/types';
import type { Rich } from '@/shop/messages/rich';
import { countOf } from '../counts';

const entries = (count: number) => countOf(count, 'entry', 'entries');

/** Settlements: what came to the bank. */
export const settlements = {
  title: 'Settlements',
  intro:
    'What the gateway has paid into your bank account, newest first: one row per settlement, with the UTR on your bank statement.',
  filters: 'Filter the settlements',
  month: 'Month',
  allMonths: 'All months',
  apply: 'Show',
  empty: 'No settlements in this period.',
  fetchNow: 'Fetch now',
  fetching: 'Fetching…',
  fetched: (kept: number) =>
    kept === 0
      ? 'Fetched. Nothing has changed.'
      : `Fetched. ${countOf(kept, 'settlement is', 'settlements are')} new or changed.`,
  justAsked: 'The gateway was asked less than a minute ago. Wait a minute.',
  running: 'Already being fetched. Look again in a minute.',
  failed: (code: string) =>
    `The gateway did not answer as it should (${code}). The shop asks again automatically.`,
  unreadTitle: 'Some settlements could not be read',
  unread:
    'The gateway sent settlements that the shop cannot read: they are missing here. The shop asks for them again. If they stay missing, compare with your bank statement.',
  stopped: 'The server is restarting. It fetches them automatically after that.',
  lastFetched: <Part>(when: Part): Rich<Part> => [
    'Last fetched ',
    when,
    '. Fetched automatically every four hours.',
  ],
  neverFetched: 'Not fetched yet. Fetched automatically every four hours.',
  notOfferedTitle: 'The gateway offers your account no settlements',
  notOffered:
    'Pine Labs does not show your account its settlements, so nothing can be compared with the bank here. Ask Pine Labs to enable them. The shop asks again once a day.',
  failedTitle: 'The last fetch failed',
  csv: 'Entries of this period (CSV)',
  csvOne: 'Entries (CSV)',
  columns: {
    settled: 'Settled on',
    utr: 'UTR',
    transactions: 'Entries',
    gross: 'Before deductions',
    deducted: 'Deducted',
    net: 'Settled',
    state: 'Matched',
  },
  sum: 'Total of this period',
  agrees: 'All matched',
  incomplete: 'Entries are missing. Fetched again automatically.',
  faults: {
    count: 'The number of entries is not what it says',
    lines: 'Its entries do not add up to the amount settled',
    figures: 'Its own figures do not add up',
    deductions: 'The deductions listed do not add up to the amount deducted',
  } satisfies Record<SettlementFault, string>,
  lineFaults: {
    stranger: (count: number) => `${entries(count)} without a matching order`,
    differs: (count: number) =>
      `${entries(count)} with a different amount, or for a refund that did not go through`,
    twice: (count: number) => `${entries(count)} for a payment or refund that was settled before`,
    'not-ours': (count: number) => `${entries(count)} not of this shop`,
  } satisfies Record<LineFault, (count: number) => string>,
  one: {
    title: (utr: string) => `UTR ${utr}`,
    back: 'All settlements',
    notThere: 'No such settlement',
    cameOn: <Part>(when: Part, bank: string): Rich<Part> => [
      'Settled on ',
      when,
      bank === '' ? '.' : ` to ${bank}.`,
    ],
    figures: 'Amount settled and deductions',
    gross: 'Before deductions',
    deductedOf: {
      mdr: 'MDR',
      gst: 'GST on it',
      refunds: 'Refunds',
      chargebacks: 'Chargebacks',
      platformFee: 'Platform fee',
      other: 'Other',
    },
    deducted: 'Deducted',
    settled: 'Settled',
    lineSum: 'Sum of the entries',
    beside: 'Deducted outside the entries',
    difference: 'Not accounted for',
    lines: 'Entries',
    more: 'More entries',
    columns: {
      transaction: 'Transaction',
      order: 'Order',
      amount: 'Amount',
      deducted: 'Deducted',
      settled: 'Settled',
      state: 'Matched',
    },
    matched: { payment: 'Payment', refund: 'Refund' },
    stranger: 'No matching order',
    differs: (amount: string) => `Captured ${amount}`,
    differsRefund: 'No completed refund of this amount',
    twice: 'Settled before',
    'not-ours': 'Not of this shop',
    none: 'No entries yet.',
  },
  /** Those that do not add up, or with an entry of another amount or settled before. */
  disagreeing: {
    title: 'Settlements that do not agree',
    link: 'Settlements that do not agree',
    intro:
      'From the last 180 days, newest first. Their figures do not add up, or an entry differs from the shop’s record: ask Pine Labs about it, with the UTR.',
    empty: 'All settlements of the last 180 days agree.',
  },
  /** Entries that are of nothing of this shop. */
  strangers: {
    title: 'Entries without a matching order',
    link: 'Entries without a matching order',
    intro:
      'From the last 180 days, newest first. Money was settled or deducted for something that this shop does not know: ask Pine Labs what it is, with the UTR and the transaction. If it is from another shop, till or payment link on your account, say so here.',
    columns: {
      utr: 'UTR',
      transaction: 'Transaction',
      amount: 'Amount',
      settled: 'Settled',
      whose: 'Whose it is',
    },
    notOurs: 'Not of this shop',
    allNotOurs: (count: number) => `All ${count} on this page are not of this shop`,
    marking: 'Saving…',
    marked: (count: number) =>
      `${countOf(count, 'entry is', 'entries are')} marked as not of this shop. The audit log says by whom.`,
    markedBefore: 'Somebody was faster, or the shop has found the order meanwhile.',
    empty: 'No such entries in the last 180 days.',
  },
  open: {
    title: 'Captured, not settled yet',
    link: 'Captured, not settled yet',
    intro: (days: number) =>
      `Payments that are captured and not settled yet, newest first. After ${days} days a payment is late: ask Pine Labs about it, with its payment id.`,
    lateIntro: (days: number) =>
      `Payments that were captured more than ${days} days ago and are not settled yet, oldest first. Ask Pine Labs about them, with their payment ids.`,
    onlyLate: 'Late ones only',
    all: 'Show all',
    noneLate: 'None is late.',
    overdue: (count: number, sum: string) =>
      `${countOf(count, 'payment', 'payments')} of ${sum} ${count === 1 ? 'is' : 'are'} late`,
    columns: {
      order: 'Order',
      payment: 'Payment id',
      charged: 'Captured',
      amount: 'Amount',
      days: 'Days',
    },
    late: (days: number) => `${days} days, late`,
    days: (days: number) => countOf(days, 'day', 'days'),
    empty: 'Everything that is captured has been settled.',
    unknown: 'This is known once settlements have been fetched.',
  },
  /** On an order's page. */
  ofOrder: {
    came: <Part>(amount: string, when: Part, utr: Part): Rich<Part> => [
      `${amount} was settled on `,
      when,
      ' under UTR ',
      utr,
      '.',
    ],
    takenBack: <Part>(amount: string, when: Part, utr: Part): Rich<Part> => [
      `${amount} was deducted on `,
      when,
      ' under UTR ',
      utr,
      ', for a refund that the shop does not know.',
    ],
    /** Follows a sentence above, of a line with a fault. */
    faults: {
      stranger: '',
      differs: ' It differs from the shop’s record.',
      twice: ' It is a duplicate of another entry.',
      'not-ours': '',
    } satisfies Record<LineFault, string>,
    wentBack: <Part>(amount: string, when: Part, utr: Part): Rich<Part> => [
      `${amount} was deducted for a refund on `,
      when,
      ' under UTR ',
      utr,
      '.',
    ],
  },
};
