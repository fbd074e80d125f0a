import { ChevronDown, TriangleAlert } from 'lucide-react';
import Link from '@/components/link';
import { ProductPicture } from '@/components/product-picture';
import { Money } from '@/components/ui/price';
import type { CartLine } from '@/lib/cart/types';
import { checkoutForm, summary, checkout as t } from '@/shop/messages';
import { Figures, ShownTotal } from './figures';

/**
 * What is bought and what it comes to, from the database as it is now. A row with the total on top of a phone's page, which
 * unfolds; all of it beside the form on a wide screen.
 */
export function OrderSum({ lines }: { lines: readonly CartLine[] }) {
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isWrong = lines.some(({ problem }) => problem);
  return (
    <section aria-labelledby="sum" className="card">
      <details
        open={isWrong}
        className="group/sum lg:[&::details-content]:block lg:[&::details-content]:[content-visibility:visible]"
      >
        <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-3 p-4 lg:px-5 lg:pt-5 lg:pb-0 lg:supports-[selector(::details-content)]:pointer-events-none [&::-webkit-details-marker]:hidden">
          <h2 id="sum" className="text-17 lg:text-21">
            {summary.title}
          </h2>
          <span className="text-13 text-muted">{checkoutForm.items(count)}</span>
          <span className="ml-auto font-semibold lg:hidden">
            <ShownTotal />
          </span>
          <ChevronDown
            aria-hidden
            className="size-5 shrink-0 transition-transform group-open/sum:rotate-180 lg:supports-[selector(::details-content)]:hidden"
          />
        </summary>
        <div className="flex flex-col gap-4 p-4 pt-0 lg:p-5">
          <ul className="flex flex-col gap-3">
            {lines.map((line) => (
              <Line key={line.variantId} line={line} />
            ))}
          </ul>
          <Link href="/cart" className="link self-start">
            {t.change}
          </Link>
          <Figures />
        </div>
      </details>
    </section>
  );
}

function Line({ line }: { line: CartLine }) {
  const options = Object.values(line.options).join(', ');
  return (
    // Rows wrap where the text is larger than the screen is wide.
    <li className="flex flex-wrap gap-3">
      <div className="w-12 shrink-0">
        <ProductPicture picture={line.picture} alt="" sizes="4rem" />
      </div>
      <div className="flex min-w-0 flex-[1_1_8rem] flex-col">
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
