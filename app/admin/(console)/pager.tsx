import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

/** By place in the list and not by page number: orders that come in meanwhile shift nothing. */
export function Pager({ older, newer }: { older: Route | undefined; newer: Route | undefined }) {
  if (!older && !newer) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-4">
      {newer ? (
        <Link href={newer} prefetch={false} className={buttonClass('quiet', 'small')}>
          <ArrowLeft aria-hidden className="size-4" />
          Newer
        </Link>
      ) : (
        <span />
      )}
      {older && (
        <Link href={older} prefetch={false} className={buttonClass('quiet', 'small')}>
          Older
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      )}
    </nav>
  );
}
