/** Payment methods as pages name them. Pure. */
import type { Method } from '@/lib/payments/state/ways-to-pay/methods';
import { methods as names } from '@/shop/messages';

/** `card, UPI or net banking`. */
export function methodNames(methods: readonly Method[]): string {
  const all = [...new Set(methods.map((method) => names[method]))];
  const last = all.pop() ?? '';
  return names.or(all, last);
}
