'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { Shipping, Total } from '@/components/totals';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import type { CartTotals } from '@/lib/cart/totals';
import { cart, summary } from '@/shop/messages';
import { CouponNote, CouponRow } from '../coupon-row';

/** The sums of the order, to the place that is typed. */
export const ShownTotals = createContext<CartTotals | undefined>(undefined);

/** For the row that folds the rest away. */
export function ShownTotal() {
  const totals = useContext(ShownTotals);
  return totals && <Total totals={totals} />;
}

export function Figures() {
  const totals = useContext(ShownTotals);
  if (!totals) return null;
  return (
    <>
      <dl className="flex flex-col gap-1 border-t border-line pt-4">
        <SumLine label={summary.subtotal}>
          <Money amount={totals.subtotal} />
        </SumLine>
        <SumLine label={summary.delivery}>
          <Shipping totals={totals} />
        </SumLine>
        <CouponRow coupon={totals.coupon} />
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-3">
          <dt className="font-semibold">{summary.total}</dt>
          <dd>
            <Total totals={totals} className="font-display text-28" />
          </dd>
        </div>
      </dl>
      {totals.missingForFree > 0 && (
        <p className="text-13 text-muted">
          <Sentence parts={cart.missingForFreeDelivery(<Money amount={totals.missingForFree} />)} />
        </p>
      )}
      <CouponNote coupon={totals.coupon} />
    </>
  );
}

function SumLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
