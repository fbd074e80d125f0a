import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ProductPicture } from '@/components/product-picture';
import { Shipping, Total } from '@/components/totals';
import { Money } from '@/components/ui/price';
import type { CartTotals } from '@/lib/cart/totals';
import type { CartLine } from '@/lib/cart/types';
import { summary, checkout as t } from '@/shop/messages';

interface OrderSumProps {
  lines: readonly CartLine[];
  totals: CartTotals;
}

/** What is bought and what it comes to, from the database as it is now. */
export function OrderSum({ lines, totals }: OrderSumProps) {
  return (
    <section aria-labelledby="sum" className="card flex flex-col gap-4 p-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="sum" className="text-21">
          {summary.title}
        </h2>
        <Link href="/cart" className="link">
          {t.change}
        </Link>
      </div>
      <ul className="flex flex-col gap-3">
        {lines.map((line) => (
          <Line key={line.variantId} line={line} />
        ))}
      </ul>
      <dl className="flex flex-col gap-1 border-t border-line pt-4">
        <SumLine label={summary.subtotal}>
          <Money amount={totals.subtotal} />
        </SumLine>
        <SumLine label={summary.delivery}>
          <Shipping totals={totals} />
        </SumLine>
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-3">
          <dt className="font-semibold">{summary.total}</dt>
          <dd>
            <Total totals={totals} className="font-display text-28" />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Line({ line }: { line: CartLine }) {
  const options = Object.values(line.options).join(', ');
  return (
    <li className="flex gap-3">
      <div className="w-12 shrink-0">
        <ProductPicture src={line.image} alt="" sizes="4rem" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <span>{line.name}</span>
        <span className="text-13 text-muted">
          {[options, t.quantity(line.quantity)].filter(Boolean).join(' ')}
        </span>
        {line.problem && (
          <span className="flex items-start gap-1.5 text-13 font-medium text-harm">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{line.problem}</span>
          </span>
        )}
      </div>
      {line.available > 0 && <Money amount={line.lineTotal} />}
    </li>
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
