/** Addresses that lead to the bulk pages and back. Pure. */
import type { Route } from 'next';
import type { Query } from './chosen';

/** Of the bulk pages alone. */
const OWN = ['kind', 'back'];

/** Which orders an address names, without what is to be done with them. */
export function namedBy(query: Query): URLSearchParams {
  const named = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    if (OWN.includes(name)) continue;
    for (const value of [values ?? []].flat()) named.append(name, value);
  }
  return named;
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
