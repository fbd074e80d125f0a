import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { captureQuery, listAddress } from '@/lib/console/bulk/address';
import type { NextHold } from '@/lib/console/bulk/next-hold';
import { bulk } from '@/lib/console/messages';

const t = bulk.nextHold;

/** After a capture from the list: on to the next hold, or back to where one was. */
export function NextHoldLinks({ next, back }: { next: NextHold | undefined; back: string | undefined }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {next ? (
        <Link
          href={`/admin/orders/${next.id}/capture${captureQuery(back)}`}
          prefetch={false}
          className={buttonClass()}
          data-next-hold
        >
          {t.next(next.reference)}
        </Link>
      ) : (
        <p className="text-muted">{t.none}</p>
      )}
      <Link href={listAddress(back)} prefetch={false} className="link py-2.5">
        {t.back}
      </Link>
    </div>
  );
}
