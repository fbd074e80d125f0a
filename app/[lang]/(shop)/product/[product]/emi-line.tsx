'use client';

import { CalendarDays } from 'lucide-react';
import { useEffect, useState } from 'react';
import Link from '@/components/link';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { type Paise, paise } from '@/lib/money';
import { buyBox as t } from '@/shop/messages';

/** `EMI from ₹x a month`, once it is known. Asked for after the page is there; nothing stands here when nobody knows. */
export function EmiLine({ productId, variantId }: { productId: string; variantId: string }) {
  const [known, setKnown] = useState<{ variantId: string; monthly: Paise | undefined }>();

  useEffect(() => {
    const leaving = new AbortController();
    lowestMonthly(productId, variantId, leaving.signal).then(
      (monthly) => setKnown({ variantId, monthly }),
      // The price stands without it, and a person who leaves the page is no news.
      () => undefined,
    );
    return () => leaving.abort();
  }, [productId, variantId]);

  const monthly = known?.variantId === variantId ? known.monthly : undefined;
  if (monthly === undefined) return null;
  return (
    <p className="flex animate-appear items-start gap-2">
      <CalendarDays aria-hidden className="mt-1 size-4 shrink-0 text-primary" />
      <span>
        <Sentence parts={t.emiFrom(<Money amount={monthly} className="font-medium" />)} />{' '}
        <Link
          href={`/emi/${productId}?variant=${encodeURIComponent(variantId)}`}
          prefetch={false}
          className="link"
        >
          {t.emiPlans}
        </Link>
      </span>
    </p>
  );
}

async function lowestMonthly(
  productId: string,
  variantId: string,
  signal: AbortSignal,
): Promise<Paise | undefined> {
  const query = new URLSearchParams({ variant: variantId });
  const response = await fetch(`/api/emi/${encodeURIComponent(productId)}?${query}`, { signal });
  const answer: unknown = response.ok ? await response.json() : undefined;
  const told =
    typeof answer === 'object' && answer !== null && 'monthly' in answer ? answer.monthly : undefined;
  return typeof told === 'number' ? paise(told) : undefined;
}
