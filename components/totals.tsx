import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import type { CartTotals } from '@/lib/cart/totals';
import { summary as t } from '@/shop/messages';

/** What delivery costs, or the least that it can while the address is not known. */
export function Shipping({ totals: { shipping, fee, count } }: { totals: CartTotals }) {
  if (fee === 'not-delivered') return <span>{t.notDelivered}</span>;
  if (fee === 'known')
    return shipping === 0 && count > 0 ? <span>{t.free}</span> : <Money amount={shipping} />;
  if (shipping === 0) return <span>{t.dependsOnAddress}</span>;
  return <Sentence parts={t.from(<Money amount={shipping} />)} />;
}

export function Total({
  totals: { total, fee, settled },
  className,
}: {
  totals: CartTotals;
  className?: string;
}) {
  const amount = <Money amount={total} {...(className ? { className } : {})} />;
  return fee === 'depends' && !settled ? <Sentence parts={t.from(amount)} /> : amount;
}
