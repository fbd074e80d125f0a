'use client';

import { Compass } from 'lucide-react';
import Link from '@/components/link';
import { notFoundPage as t } from '@/shop/messages';
import { buttonClass } from './ui/button';
import { EmptyState } from './ui/empty-state';

/** The same words whatever was not found, so that an address tells a stranger nothing. */
export function NotFoundMessage() {
  return (
    <main className="page">
      <EmptyState
        level={1}
        icon={Compass}
        title={t.title}
        action={
          <>
            <Link href="/" prefetch={false} className={buttonClass('primary')}>
              {t.home}
            </Link>
            <Link href="/search" prefetch={false} className={buttonClass('quiet')}>
              {t.search}
            </Link>
          </>
        }
      >
        <p>{t.text}</p>
      </EmptyState>
    </main>
  );
}
