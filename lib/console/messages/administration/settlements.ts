import type { LineFault, SettlementFault } from '@/db/types';
import type { Rich } from '@/shop/messages/rich';

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);

/** What came to the bank. */
export const settlements = {
  title: 'To the bank',
  intro:
    'What the gateway has paid into your bank account, newest first: one row a transfer, by the UTR that your bank’s statement shows.',
  filters: 'Filter the transfers',
  month: 'Month',
  allMonths: 'All months',
  apply: 'Show',
  empty: 'Nothing has come to the bank in this time.',
  fetchNow: 'Fetch now',
  fetching: 'Fetching…',
  fetched: (kept: number) =>
    kept === 0
      ? 'Fetched. Nothing has changed.'
      : `Fetched. ${kept === 1 ? '1 transfer is' : `${kept} transfers are`} new or changed.`,
  justAsked: 'The gateway was asked less than a minute ago. Wait a minute.',
  running: 'They are being fetched already. Look again in a minute.',
  failed: (code: string) => `The gateway did not answer as it should (${code}). It is asked again by itself.`,
  unreadTitle: 'Some transfers could not be read',
  unread:
    'The gateway gave transfers that the shop cannot read: they are missing here. It asks for them again. If they stay away, compare with your bank’s statement.',
  stopped: 'The server restarts. It fetches them by itself after that.',
  lastFetched: <Part>(when: Part): Rich<Part> => [
    'Last fetched ',
    when,
    '. It goes by itself every four hours.',
  ],
  neverFetched: 'Not fetched yet. It goes by itself every four hours.',
  notOfferedTitle: 'The gateway offers your account no settlements',
  notOffered:
    'Pine Labs does not give your account its settlements, so nothing can be compared with the bank here. Ask Pine Labs to enable them. The shop asks again once a day.',
  failedTitle: 'The last fetch failed',
  csv: 'Lines of this time (CSV)',
  csvOne: 'Lines (CSV)',
  columns: {
    settled: 'Came on',
    utr: 'UTR',
    transactions: 'Lines',
    gross: 'Before deductions',
    deducted: 'Deducted',
    net: 'Came to the bank',
    state: 'Matched',
  },
  sum: 'All of this time',
  agrees: 'All matched',
  incomplete: 'Lines are missing. It is fetched again.',
  faults: {
    count: 'It has another number of lines than it says',
    lines: 'Its lines do not add up to what came',
    figures: 'Its own figures do not add up',
    deductions: 'The deductions that it names are not what was deducted',
  } satisfies Record<SettlementFault, string>,
  lineFaults: {
    stranger: (count: number) => `${lines(count)} of no payment of this shop`,
    differs: (count: number) => `${lines(count)} of another amount, or of a refund that did not go through`,
    twice: (count: number) => `${lines(count)} of a payment or refund that came before`,
  } satisfies Record<LineFault, (count: number) => string>,
  one: {
    title: (utr: string) => `UTR ${utr}`,
    back: 'All transfers',
    notThere: 'No such transfer',
    cameOn: <Part>(when: Part, bank: string): Rich<Part> => [
      'Came on ',
      when,
      bank === '' ? '.' : ` to ${bank}.`,
    ],
    figures: 'What came, and what was deducted',
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
    settled: 'Came to the bank',
    lineSum: 'Sum of the lines',
    beside: 'Deducted beside the lines',
    difference: 'Not accounted for',
    lines: 'Lines',
    more: 'Further lines',
    columns: {
      transaction: 'Transaction',
      order: 'Order',
      amount: 'Amount',
      deducted: 'Deducted',
      settled: 'Settled',
      state: 'Matched',
    },
    matched: { payment: 'Payment', refund: 'Refund' },
    stranger: 'No payment of this shop',
    differs: (amount: string) => `Charged ${amount}`,
    differsRefund: 'No completed refund of this amount',
    twice: 'Came before',
    none: 'No lines are here yet.',
  },
  /** Lines that are of nothing of this shop. */
  strangers: {
    title: 'Lines of no payment of this shop',
    link: 'Lines of no payment of this shop',
    intro:
      'Of the last 30 days, newest first. Money came, or was deducted, for something that this shop does not know: ask Pine Labs what it is of, with the UTR and the transaction.',
    columns: { utr: 'UTR', transaction: 'Transaction', amount: 'Amount', settled: 'Settled' },
    empty: 'No such line has come in the last 30 days.',
  },
  open: {
    title: 'Charged and not in the bank',
    link: 'Charged and not in the bank',
    intro: (days: number) =>
      `Payments that are charged and in no transfer yet, newest first. After ${days} days one is late: ask Pine Labs about it, with its payment id.`,
    lateIntro: (days: number) =>
      `Payments that were charged more than ${days} days ago and are in no transfer yet, the oldest first. Ask Pine Labs about them, with their payment ids.`,
    onlyLate: 'Late ones only',
    all: 'All of them',
    noneLate: 'None is late.',
    overdue: (count: number, sum: string) =>
      `${count === 1 ? '1 payment' : `${count} payments`} of ${sum} ${count === 1 ? 'is' : 'are'} late`,
    columns: {
      order: 'Order',
      payment: 'Payment id',
      charged: 'Charged',
      amount: 'Amount',
      days: 'Days',
    },
    late: (days: number) => `${days} days, late`,
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    empty: 'Everything that is charged has come to the bank.',
    unknown: 'This is known once settlements have been fetched.',
  },
  /** On an order's page. */
  ofOrder: {
    came: <Part>(amount: string, when: Part, utr: Part): Rich<Part> => [
      `${amount} came to the bank on `,
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
      ', for no refund that the shop has.',
    ],
    /** Follows a sentence above, of a line with a fault. */
    faults: {
      stranger: '',
      differs: ' It does not agree with what the shop has.',
      twice: ' It is one too many: the same stands under another line.',
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
