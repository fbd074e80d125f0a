import type { ReactElement } from 'react';
import { Money } from '@/components/ui/price';
import type { Paise } from '@/lib/money';
import { emiPages, type Rich } from '@/shop/messages';

/** Which order a plan is chosen for once more. */
export function waitingOrder(reference: string, total: Paise): Rich<ReactElement> {
  return emiPages.waiting(
    <span className="tabular-nums">{reference}</span>,
    <Money amount={total} className="font-semibold" />,
  );
}
