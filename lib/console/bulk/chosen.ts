/** Which orders an address of the bulk pages names: ticked ones, all that match the list's filters, or what an earlier run did not do. */
import 'server-only';
import { reader } from '@/db/client';
import { stepsOfRun } from '@/db/queries/bulk';
import { cursorAt, placeIn } from '../list/cursor';
import type { OrderFilters } from '../list/filters';
import { type Matching, matchingOrders } from '../list/reading/matching';
import { readOrders } from '../list/reading/read-orders';
import { sumsOf } from '../list/reading/sums';
import { MOST_FOUND } from '../list-limits';
import { namesOf, type Query, readChoice } from './address';
import { MOST_ORDERS } from './kinds';

export interface ChosenOrders {
  /** At most {@link MOST_ORDERS}, in the order of the list. */
  ids: string[];
  /** Undefined where these are all of them. */
  part: Part | undefined;
}

/** Of more orders than one run takes. */
export interface Part {
  /** How many there are in all; `more`: at least. */
  of: { count: number; more: boolean };
  isFirst: boolean;
  /** Names those that come after these; undefined where these are the last. */
  next: URLSearchParams | undefined;
  /** These are the last that were found, and what found them looks no farther: there may be more. */
  beyond: boolean;
}

/** The caller has checked the permission. Ids are of the visitor's making: what is no order falls away later. */
export async function chosenOrders(query: Query): Promise<ChosenOrders> {
  const choice = readChoice(query);
  if ('filters' in choice) return matchingFrom(choice.filters, choice.after);
  const ids = 'run' in choice ? await refusedIn(choice.run) : choice.ids;
  const rest = ids.slice(MOST_ORDERS);
  const next = namesOf({ ids: rest });
  const part = { of: { count: ids.length, more: false }, isFirst: true, next, beyond: false };
  return { ids: ids.slice(0, MOST_ORDERS), part: rest.length > 0 ? part : undefined };
}

/** Page by page of the list: what a run has changed since does not move the place of the next. */
async function matchingFrom(filters: OrderFilters, after: string | undefined): Promise<ChosenOrders> {
  const matching = await matchingOrders(filters, Date.now(), MOST_FOUND);
  const from = placeIn(matching.sort, after);
  const { rows, hasOlder } = await readOrders(matching, { from, direction: 'older' }, MOST_ORDERS);
  const ids = rows.map(({ id }) => id);
  if (!from && !hasOlder && !matching.more) return { ids, part: undefined };
  const last = hasOlder ? rows.at(-1) : undefined;
  const next = last && namesOf({ filters, after: cursorAt(last, matching.sort) });
  return { ids, part: { of: await countOf(matching), isFirst: !from, next, beyond: !next && matching.more } };
}

async function countOf(matching: Matching): Promise<Part['of']> {
  const { figures, atLeast } = await sumsOf(matching);
  return { count: figures.orders, more: atLeast };
}

async function refusedIn(run: string): Promise<string[]> {
  const steps = await stepsOfRun(reader(), run);
  return steps.filter(({ state }) => state === 'refused').map(({ orderId }) => orderId);
}
