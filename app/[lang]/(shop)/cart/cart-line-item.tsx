import { CircleAlert, Minus, Plus } from 'lucide-react';
import Link from '@/components/link';
import { ProductPicture } from '@/components/product-picture';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { lineChange } from '@/lib/cart/change/line-change';
import { type CartLine, MAX_QUANTITY } from '@/lib/cart/types';
import { optionsText } from '@/lib/catalog/options-text';
import { cart as t } from '@/shop/messages';

export function CartLineItem({ line }: { line: CartLine }) {
  return (
    // Rows wrap where the text is larger than the screen is wide.
    <li className="flex flex-wrap gap-4 py-4 sm:py-6">
      <Link
        href={`/product/${line.productId}`}
        prefetch={false}
        tabIndex={-1}
        aria-hidden="true"
        className="w-20 sm:w-24"
      >
        <ProductPicture picture={line.picture} alt="" sizes="6rem" />
      </Link>
      <div className="flex min-w-0 flex-[1_1_11rem] flex-col gap-2">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <div className="min-w-0 flex-[1_1_8rem]">
            <Link
              href={`/product/${line.productId}`}
              prefetch={false}
              className="font-semibold underline-offset-4 hover:underline"
            >
              {line.name}
            </Link>
            <p className="text-13 text-muted">{optionsText(line.options)}</p>
          </div>
          <Money
            amount={line.lineTotal}
            className={line.available > 0 ? 'font-semibold' : 'text-muted line-through'}
          />
        </div>
        {line.quantity > 1 && (
          <p className="text-13 text-muted">
            <Sentence parts={t.each(<Money amount={line.unitPrice} />)} />
          </p>
        )}
        {line.problem && (
          <p className="flex items-start gap-1.5 font-medium text-harm">
            <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            <span>{line.problem}</span>
          </p>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          {line.available > 0 && <Stepper line={line} />}
          <button
            type="submit"
            name="change"
            value={lineChange(line.variantId, 0)}
            className="min-h-11 px-1 text-13 text-muted underline underline-offset-4 hover:text-ink"
          >
            {t.remove}
            <span className="sr-only"> {line.name}</span>
          </button>
        </div>
      </div>
    </li>
  );
}

/** Each button names the quantity that it leads to: pressed twice, it still leads there. */
function Stepper({ line }: { line: CartLine }) {
  const { variantId, quantity, available, name } = line;
  const most = Math.min(MAX_QUANTITY, available);
  const button =
    'flex size-11 items-center justify-center disabled:cursor-not-allowed disabled:text-muted/50';
  return (
    <div className="inline-flex items-center rounded-card border border-edge bg-surface">
      <button
        type="submit"
        name="change"
        value={lineChange(variantId, Math.min(quantity - 1, most))}
        disabled={quantity <= 1}
        aria-label={t.fewer(name)}
        className={button}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      <span className="min-w-8 text-center tabular-nums">
        <span className="sr-only">{`${t.quantity} `}</span>
        <span>{quantity}</span>
      </span>
      <button
        type="submit"
        name="change"
        value={lineChange(variantId, quantity + 1)}
        disabled={quantity >= most}
        aria-label={t.more(name)}
        className={button}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  );
}
