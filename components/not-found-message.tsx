import { Compass } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from './ui/button';
import { EmptyState } from './ui/empty-state';

/** The same words whatever was not found, so that an address tells a stranger nothing. */
export function NotFoundMessage() {
  return (
    <main className="page">
      <EmptyState
        level={1}
        icon={Compass}
        title="There is no such page"
        action={
          <>
            <Link href="/" prefetch={false} className={buttonClass('primary')}>
              To the shop’s front
            </Link>
            <Link href="/search" prefetch={false} className={buttonClass('quiet')}>
              Search for it
            </Link>
          </>
        }
      >
        <p>The address may be mistyped, or what stood here is no longer sold.</p>
      </EmptyState>
    </main>
  );
}
