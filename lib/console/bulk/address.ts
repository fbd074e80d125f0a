/** Addresses that lead to the bulk pages and back. Pure. */
import type { Route } from 'next';
import { filtersQuery, type OrderFilters, readFilters } from '../list/filters';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Ticked orders, all that match, or what a run did not do. */
export type Choice = { ids: string[] } | { filters: OrderFilters } | { run: string };

export function readChoice(query: Query): Choice {
  const one = (name: string) => [query[name] ?? []].flat()[0];
  if (one('all') === '1') {
    return { filters: readFilters(Object.fromEntries(Object.keys(query).map((name) => [name, one(name)]))) };
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

function namesOf(choice: Choice): URLSearchParams {
  if ('ids' in choice) return new URLSearchParams(choice.ids.map((id) => ['order', id]));
  if ('run' in choice) return new URLSearchParams(choice);
  const named = filtersQuery(choice.filters);
  named.set('all', '1');
  return named;
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
  return (query.size === 0 ? '/admin/orders' : `/admin/orders?${query}`) as Route;
}

/** Of a capture that was begun in the list: the next hold is offered after it. */
export function captureQuery(back: string | undefined): string {
  return `?${new URLSearchParams({ next: '1', ...(back ? { back } : {}) })}`;
}
