import { Check, Hourglass, PackageX } from 'lucide-react';
import { stockText } from '@/lib/catalog/stock';
import type { VariantView } from '@/lib/catalog/types';
import { buyBox as t } from '@/shop/messages';
import { InOrder } from '../../waiting/in-order';

/** What is left of the choice, said aloud when the choice changes. */
export function StockLine({ variant }: { variant: VariantView | undefined }) {
  const available = variant?.available ?? 0;
  const text = variant ? stockText(available) : t.noSuchVariant;
  const Icon = available === 0 ? PackageX : text === t.inStock ? Check : Hourglass;
  return (
    <>
      <p role="status" className="flex items-center gap-2 font-medium">
        <Icon aria-hidden className={`size-4 ${available === 0 ? 'text-harm' : 'text-primary'}`} />
        <span>{text}</span>
      </p>
      {variant && <InOrder variantId={variant.id} />}
    </>
  );
}
