import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { orderList as t } from '@/lib/console/messages';

/** Pages by cursor and not by number, so that new orders do not shift a page. */
export function Pager({ older, newer }: { older: Route | undefined; newer: Route | undefined }) {
  if (!older && !newer) return null;
  return (
    <nav aria-label={t.pages} className="flex justify-between gap-4">
      {newer ? (
        <Link href={newer} prefetch={false} className={buttonClass('quiet', 'small')}>
          <ArrowLeft aria-hidden className="size-4" />
          {t.newer}
        </Link>
      ) : (
        <span />
      )}
      {older && (
        <Link href={older} prefetch={false} className={buttonClass('quiet', 'small')}>
          {t.older}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      )}
    </nav>
  );
}
