import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { ProductPicture } from '@/components/product-picture';
import { Money } from '@/components/ui/price';
import type { CartLine } from '@/lib/cart/types';
import { summary, checkout as t } from '@/shop/messages';
import { Figures } from './figures';

/** What is bought and what it comes to, from the database as it is now. */
export function OrderSum({ lines }: { lines: readonly CartLine[] }) {
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
      <Figures />
    </section>
  );
}

function Line({ line }: { line: CartLine }) {
  const options = Object.values(line.options).join(', ');
  return (
    <li className="flex gap-3">
      <div className="w-12 shrink-0">
        <ProductPicture picture={line.picture} alt="" sizes="4rem" />
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
