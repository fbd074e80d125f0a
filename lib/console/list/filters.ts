/** The filters of the order list, as an address carries them: a view can be bookmarked and sent. Pure. */
import { ORDER_SORTS } from '@/db/order-sorts';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { OrderStatus } from '@/db/types';
import { cleanText } from '@/lib/typed/clean-text';
import type { orderList } from '../messages';

/** The tabs above the list: statuses that a merchant treats alike. */
export const ORDER_VIEWS = {
  'to-capture': ['AUTHORIZED'],
  paid: ['PROCESSED', 'PARTIALLY_CAPTURED'],
  waiting: ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'],
  refunded: ['PARTIALLY_REFUNDED', 'FULLY_REFUNDED'],
  ended: ['CANCELLED', 'FAILED', 'EXPIRED'],
} as const satisfies Record<keyof typeof orderList.views, readonly OrderStatus[]>;
export type OrderViewName = keyof typeof ORDER_VIEWS;

export const PRESETS = ['today', 'yesterday', '7d', '30d', 'month', 'last-month'] as const;
export type Preset = (typeof PRESETS)[number];
/** `lapse`: the hold that lapses first, which is the oldest. */
export const SORTS = [...ORDER_SORTS, 'lapse'] as const;
export type Sort = (typeof SORTS)[number];
export const ATTENTIONS = ['reviews', 'returns', 'refused', 'refunds', 'unanswered', 'holds'] as const;
export type AttentionName = (typeof ATTENTIONS)[number];

const CHOICES = {
  preset: PRESETS,
  view: Object.keys(ORDER_VIEWS) as OrderViewName[],
  status: ORDER_STATUSES,
  /** As the customer chose: held now and charged on dispatch, or charged at once. */
  hold: ['yes', 'no'],
  /** `due`: charged, not all given back, and not dispatched. */
  dispatched: ['yes', 'no', 'due'],
  attention: ATTENTIONS,
  sort: SORTS,
} as const;
/** Kept as they were typed, also where they are impossible: the field shows them beside its fault. */
const TYPED = ['q', 'from', 'to', 'least', 'most', 'staff', 'method'] as const;

type OfChoices = { [Name in keyof typeof CHOICES]?: (typeof CHOICES)[Name][number] | undefined };
type Typed = { [Name in (typeof TYPED)[number]]?: string | undefined };

/** What is left out filters nothing. Days are Indian (`2026-11-28`), amounts rupees, `staff` is an e-mail address. */
export type OrderFilters = Readonly<OfChoices & Typed>;
export type FilterName = keyof OrderFilters;

const LONGEST = 200;
/** `CARD`, or a word that the gateway may use one day. */
const METHOD = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Never throws. What is unknown falls away; days that were typed win over a preset, a status over a view. */
export function readFilters(query: Readonly<Record<string, string | undefined>>): OrderFilters {
  const found: Record<string, string> = {};
  for (const name of TYPED) {
    const text = typed(query[name]);
    if (text !== '') found[name] = text;
  }
  for (const [name, choices] of Object.entries(CHOICES)) {
    const choice = choices.find((one) => one === query[name]);
    if (choice) found[name] = choice;
  }
  if (found.method && !METHOD.test(found.method)) delete found.method;
  if (found.from || found.to) delete found.preset;
  if (found.status) delete found.view;
  return found;
}

/** As {@link readFilters} reads them, in one order: two addresses of one view are the same. */
export function filtersQuery(filters: OrderFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of [...TYPED, ...(Object.keys(CHOICES) as (keyof OfChoices)[])]) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

/** The statuses that are asked for; undefined for every status, none where a status or a view has no holds. */
export function statusesOf({ status, view, attention }: OrderFilters): readonly OrderStatus[] | undefined {
  const chosen: readonly OrderStatus[] | undefined = status ? [status] : view && ORDER_VIEWS[view];
  if (attention !== 'holds') return chosen;
  return chosen ? chosen.filter((one) => one === 'AUTHORIZED') : ['AUTHORIZED'];
}

/** What waits is worked on from its oldest: holds lapse in that order. Everything else is shown from its newest. */
export function sortOf({ sort, attention, dispatched }: OrderFilters): Sort {
  if (sort) return sort;
  if (attention === 'holds') return 'lapse';
  return attention || dispatched === 'due' ? 'oldest' : 'newest';
}

export function viewOf(status: OrderStatus): OrderViewName {
  return CHOICES.view.find((name) => ORDER_VIEWS[name].some((own) => own === status)) ?? 'waiting';
}

function typed(text: string | undefined): string {
  const clean = cleanText((text ?? '').slice(0, 10 * LONGEST));
  return clean.length > LONGEST ? cleanText(clean.slice(0, LONGEST)) : clean;
}
