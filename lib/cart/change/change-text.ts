/** What the shop says after a change of the cart. Pure. */
import { cartChange as t } from '@/shop/messages';
import type { CartChange } from '../cart';
import { MAX_LINES, MAX_QUANTITY } from '../types';

type Refusal = Extract<CartChange, { done: false }>['reason'];
type Done = Extract<CartChange, { done: true }>;

export function refusalText(reason: Refusal): string {
  return reason === 'too-many-lines' ? t[reason](MAX_LINES) : t[reason];
}

/** Why there is less in the cart than was asked; undefined when there is not. */
export function limitText({ limit, quantity }: Done): string | undefined {
  if (limit === 'stock') return t.stockLimit(quantity);
  return limit === 'quantity' ? t.quantityLimit(MAX_QUANTITY) : undefined;
}

/** What the cart page says once a line was changed. */
export function changedText(change: Done): string {
  if (change.quantity === 0) return t.removed(change.name);
  if (change.before === 0) return t.putBack(change.name);
  return limitText(change) ?? t.quantityNow(change.name, change.quantity);
}
