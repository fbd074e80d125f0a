/** What is done to many orders at once. Sentences about money must stay true. */
import type { BulkKind, BulkState } from '@/db/queries/bulk';
import type { Rich } from '@/shop/messages/rich';
import { countOf, wholeNumber } from '../counts';

/** A sum, for whoever may read it. */
const behind = (sum: string | undefined) => (sum === undefined ? '' : `, ${sum}`);
/** `more`: at least so many. */
interface Counted {
  count: number;
  more: boolean;
}
const counted = ({ count, more }: Counted) =>
  `${more ? 'at least ' : ''}${wholeNumber.format(count)} ${count === 1 ? 'order' : 'orders'}`;
const orders = (count: number) => countOf(count, 'order', 'orders');

export const bulk = {
  title: 'Bulk actions',
  /** Above the list of orders. */
  bar: {
    label: 'Bulk actions',
    what: 'What to do',
    kinds: {
      capture: 'Capture',
      'capture-dispatch': 'Capture and mark as dispatched',
      dispatch: 'Mark as dispatched',
      slips: 'Print packing slips',
      export: 'Export as CSV',
    },
    go: 'Continue',
    hint: 'Tick orders in the list. You see what will happen before anything does.',
    chosen: (count: number) => (count === 0 ? 'None chosen' : `${count} chosen`),
    allChosen: (count: string) => `All ${count} chosen`,
    page: 'All on this page',
    all: (count: string) => `All ${count} that match`,
    count: (count: number, more: boolean) =>
      more ? `(at least ${wholeNumber.format(count)})` : wholeNumber.format(count),
    runs: 'Earlier bulk actions',
  },
  preview: {
    titles: {
      capture: 'Capture many orders',
      'capture-dispatch': 'Capture and dispatch many orders',
      dispatch: 'Dispatch many orders',
    } satisfies Record<BulkKind, string>,
    none: 'No order was chosen. Go back to the list and tick the orders, or choose all that match.',
    nothing: 'None of these orders can be done now. The list says why.',
    says: {
      capture: (count: number, sum: string) => `${orders(count)} will be captured, ${sum} in all.`,
      'capture-dispatch': (count: number, sum: string) =>
        `${orders(count)} will be captured, ${sum} in all, and marked as dispatched. The customers are told.`,
      dispatch: (count: number, sum?: string) =>
        `${orders(count)}${sum === undefined ? '' : `, paid with ${sum} in all,`} will be marked as dispatched. The customers are told.`,
    } satisfies Record<BulkKind, (count: number, sum: string) => string>,
    explains: {
      capture: 'Each order is captured separately, with all that is held for it.',
      'capture-dispatch':
        'Each order is captured separately, with all that is held for it. One that cannot be captured is not dispatched.',
      dispatch: 'Each order is marked separately. One that cannot be marked stays as it is.',
    } satisfies Record<BulkKind, string>,
    /** Of more orders than one run takes. */
    part: ({
      taken,
      of,
      isFirst,
      isLast,
    }: {
      taken: number;
      of: Counted;
      isFirst: boolean;
      isLast: boolean;
    }) =>
      `These are the ${isFirst ? 'first' : isLast ? 'last' : 'next'} ${wholeNumber.format(taken)} of ${counted(of)} that match.`,
    /** Above the button that begins a run of them. */
    partFirst: 'One run takes no more than this. Its page continues with the rest.',
    skip: 'Skip these and continue with the next',
    beyond: 'There may be more than were found. Narrow the list down for those.',
    submit: {
      capture: (count: number, sum: string) => `Capture ${sum} of ${orders(count)}`,
      'capture-dispatch': (count: number, sum: string) => `Capture ${sum} and dispatch ${orders(count)}`,
      dispatch: (count: number) => `Dispatch ${orders(count)}`,
    } satisfies Record<BulkKind, (count: number, sum: string) => string>,
    pending: 'Starting…',
    leftOut: (count: number) => (count === 1 ? 'One order cannot be done' : `${count} orders cannot be done`),
    leftOutText: 'They are left out, and nothing happens to them.',
    willBe: 'These will be done',
    columns: { order: 'Order', customer: 'Customer', amount: 'Amount', why: 'Why not' },
    another: 'The orders or your account have changed. Go back to the list and choose again.',
  },
  run: {
    titles: {
      capture: (count: number) => `Capture of ${orders(count)}`,
      'capture-dispatch': (count: number) => `Capture and dispatch of ${orders(count)}`,
      dispatch: (count: number) => `Dispatch of ${orders(count)}`,
    } satisfies Record<BulkKind, (count: number) => string>,
    by: <Part>(person: Part, at: Part): Rich<Part> => ['Confirmed by ', person, ', ', at],
    progress: (ended: number, count: number) => `${ended} of ${count} are finished.`,
    goesOn: 'It continues automatically: you can close this page and come back.',
    onlyChecking:
      'The gateway has not answered about some of them. The shop asks again automatically, and nothing happens twice.',
    ended: 'All finished.',
    reload: 'Load again',
    counts: {
      done: (count: number, sum?: string) => `${orders(count)} done${behind(sum)}`,
      refused: (count: number, sum?: string) => `${orders(count)} not done${behind(sum)}`,
      checking: (count: number, sum?: string) => `${orders(count)} being checked${behind(sum)}`,
      waiting: (count: number, sum?: string) => `${orders(count)} waiting${behind(sum)}`,
    } satisfies Record<BulkState, (count: number, sum?: string) => string>,
    states: {
      done: 'Done',
      refused: 'Not done',
      checking: 'Being checked',
      waiting: 'Waiting',
    } satisfies Record<BulkState, string>,
    columns: { order: 'Order', amount: 'Amount', result: 'Result', reason: 'Reason' },
    caption: 'What came of each order',
    again: 'Look again at what was not done',
    /** Of a run that took a part of what matched. */
    taken: (count: number, of: Counted) =>
      `This run took ${wholeNumber.format(count)} of ${counted(of)} that matched when it was confirmed.`,
    rest: 'Continue with the rest',
  },
  runs: {
    title: 'Earlier bulk actions',
    empty: 'No bulk actions yet.',
    columns: { what: 'What', who: 'Who', at: 'When', sum: 'Sum', result: 'Result' },
  },
  slips: {
    title: 'Packing slips',
    leftOutText:
      'They cannot be sent now, so their slips are not printed here. Each order’s own page still prints one.',
    count: (count: number) =>
      count === 0
        ? 'There is no slip to print.'
        : `${countOf(count, 'slip', 'slips')}, each on a sheet of its own.`,
  },
  nextHold: {
    next: (reference: string) => `Next hold: ${reference}`,
    none: 'No other order is waiting to be captured.',
    back: 'Back to the list',
  },
  notToDispatch: (why: string) => `It could be captured but not dispatched. ${why}`,
  tooOld: 'It was confirmed more than a day ago. Choose the orders again.',
  actorGone: (person: string) =>
    `${person} can no longer sign in. Somebody else can choose the orders again.`,
  actorMayNot: (person: string) =>
    `${person} may no longer do this. Somebody else can choose the orders again.`,
  capturedNotDispatched: (why: string) => `Captured, but not marked as dispatched. ${why}`,
};
