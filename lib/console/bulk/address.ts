/** Addresses that lead to the bulk pages and back. Pure. */
import type { Route } from 'next';
import { filtersQuery, type OrderFilters, readFilters } from '../list/filters';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Ticked orders, all that match (`after`: those beyond a place in their list), or what a run did not do. */
export type Choice =
  | { ids: string[] }
  | { filters: OrderFilters; after?: string | undefined }
  | { run: string };

export function readChoice(query: Query): Choice {
  const one = (name: string) => [query[name] ?? []].flat()[0];
  if (one('all') === '1') {
    const filters = readFilters(Object.fromEntries(Object.keys(query).map((name) => [name, one(name)])));
    return { filters, after: one('after') };
  }
  const run = one('run');
  return run ? { run } : { ids: [...new Set([query.order ?? []].flat())] };
}

/** Nothing was ticked, and "all that match" was not either. */
export function isEmptyChoice(query: Query): boolean {
  const choice = readChoice(query);
  return 'ids' in choice && choice.ids.length === 0;
}

/** Which orders an address names and the way back to the list, without what is to be done with them. */
export function namedBy(query: Query): URLSearchParams {
  const named = namesOf(readChoice(query));
  const [back] = [query.back ?? []].flat();
  if (back) named.set('back', back);
  return named;
}

/** As {@link readChoice} reads it. */
export function namesOf(choice: Choice): URLSearchParams {
  if ('ids' in choice) return new URLSearchParams(choice.ids.map((id) => ['order', id]));
  if ('run' in choice) return new URLSearchParams(choice);
  const named = filtersQuery(choice.filters);
  named.set('all', '1');
  if (choice.after) named.set('after', choice.after);
  return named;
}

/** What the page of a run is told by its address, of anybody's making. */
export interface RunQuery {
  /** The list to go back to, as a query. */
  back?: string | undefined;
  /** Names the orders that matched too and are left for another run, as a query. */
  rest?: string | undefined;
  /** How many matched: `1234`, or `1000+` where not all were counted. */
  of?: string | undefined;
}

export function runAddress(id: string, { back, rest, of }: RunQuery): `/admin/orders/bulk/${string}` {
  const query = new URLSearchParams({ ...(back && { back }), ...(rest && { rest }), ...(of && { of }) });
  return query.size === 0 ? `/admin/orders/bulk/${id}` : `/admin/orders/bulk/${id}?${query}`;
}

/** The orders that a run has left, as the preview's address names them; undefined where it has left none. */
export function restOf({ rest, back }: RunQuery): URLSearchParams | undefined {
  const read = new URLSearchParams(rest);
  const query: Query = Object.fromEntries([...read.keys()].map((name) => [name, read.getAll(name)]));
  return isEmptyChoice(query) ? undefined : namedBy({ ...query, back });
}

export const ofText = ({ count, more }: { count: number; more: boolean }) => `${count}${more ? '+' : ''}`;

/** @returns undefined for anything that {@link ofText} would not have written. */
export function readOf(of: string | undefined): { count: number; more: boolean } | undefined {
  const [, count, more] = /^(\d{1,9})(\+?)$/.exec(of ?? '') ?? [];
  return count === undefined ? undefined : { count: Number(count), more: more === '+' };
}

/** A page that leads back to the list as somebody left it. */
export function withBack<Path extends string>(
  path: Path,
  back: string | undefined,
): Path | `${Path}?${string}` {
  return back ? `${path}?${new URLSearchParams({ back })}` : path;
}

/** The list of orders as somebody left it: its filters, and the place in it. @param back a query, of anybody's making. */
export function listAddress(back: string | undefined): Route {
  const query = new URLSearchParams(back);
  return query.size === 0 ? '/admin/orders' : `/admin/orders?${query}`;
}

/** Of a capture that was begun in the list: the next hold is offered after it. */
export function captureQuery(back: string | undefined): string {
  return `?${new URLSearchParams({ next: '1', ...(back ? { back } : {}) })}`;
}
