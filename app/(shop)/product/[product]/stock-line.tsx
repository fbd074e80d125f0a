import { Check, Hourglass, PackageX } from 'lucide-react';
import { stockWords } from '@/lib/catalog/stock-words';
import type { VariantView } from '@/lib/catalog/types';

/** What is left of the choice, said aloud when the choice changes. */
export function StockLine({ variant }: { variant: VariantView | undefined }) {
  const available = variant?.available ?? 0;
  const words = variant ? stockWords(available) : 'Not made in this combination';
  const Icon = available === 0 ? PackageX : words === 'In stock' ? Check : Hourglass;
  return (
    <p role="status" className="flex items-center gap-2 font-medium">
      <Icon aria-hidden className={`size-4 ${available === 0 ? 'text-harm' : 'text-primary'}`} />
      <span>{words}</span>
    </p>
  );
}
