/** Which orders a list shows, read from the address. Pure; an unknown value means all orders. */
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

export type ListScope =
  | { kind: 'all' }
  | { kind: 'view'; view: OrderViewName; status: OrderStatus | undefined }
  | { kind: 'search'; term: string }
  | { kind: 'reviews' }
  | { kind: 'refused' }
  | { kind: 'unanswered' };

export interface ScopeParameters {
  q?: string | undefined;
  view?: string | undefined;
  status?: string | undefined;
  attention?: string | undefined;
}

/** A search looks through every status; after it the narrower parameter wins. */
export function scopeOf({ q, view, status, attention }: ScopeParameters): ListScope {
  const term = cleanText(q ?? '');
  if (term !== '') return { kind: 'search', term };
  if (attention === 'reviews' || attention === 'refused' || attention === 'unanswered') {
    return { kind: attention };
  }
  const one = ORDER_STATUSES.find((known) => known === status);
  if (one) return { kind: 'view', view: viewOf(one), status: one };
  return view !== undefined && isView(view) ? { kind: 'view', view, status: undefined } : { kind: 'all' };
}

/** The statuses that a scope asks for; undefined for every status. */
export function statusesOf(scope: ListScope): readonly OrderStatus[] | undefined {
  if (scope.kind !== 'view') return undefined;
  return scope.status ? [scope.status] : ORDER_VIEWS[scope.view];
}

function isView(name: string): name is OrderViewName {
  return Object.hasOwn(ORDER_VIEWS, name);
}

function viewOf(status: OrderStatus): OrderViewName {
  const names = Object.keys(ORDER_VIEWS).filter(isView);
  return names.find((name) => ORDER_VIEWS[name].some((own) => own === status)) ?? 'waiting';
}
