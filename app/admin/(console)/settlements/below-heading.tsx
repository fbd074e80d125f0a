import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { settlements as t } from '@/lib/console/messages';

/** Of a page below the list of transfers, which it leads back to. */
export function BelowHeading({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Link href="/admin/settlements" prefetch={false} className="link flex items-center gap-1 text-13">
        <ArrowLeft aria-hidden className="size-4" />
        <span>{t.one.back}</span>
      </Link>
      <h1 className="mt-2 text-28 wrap-anywhere">{title}</h1>
      <p className="mt-1 max-w-prose text-muted">{children}</p>
    </div>
  );
}
