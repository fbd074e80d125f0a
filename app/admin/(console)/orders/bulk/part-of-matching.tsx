import type { Route } from 'next';
import Link from 'next/link';
import type { BulkPreview } from '@/lib/console/bulk/preview';
import { bulk } from '@/lib/console/messages';

const t = bulk.preview;

interface PartOfMatchingProps {
  part: NonNullable<BulkPreview['part']>;
  /** The address of the page, up to where it names the orders. */
  nextAt: string;
  back: string | undefined;
  /** What the part is for, where the page has more to say of it. */
  note?: string | undefined;
}

/** Which part of all that match this is, and the way on to the next. */
export function PartOfMatching({ part, nextAt, back, note }: PartOfMatchingProps) {
  const { taken, of, isFirst, next, beyond } = part;
  const isLast = next === undefined;
  const rest = new URLSearchParams(next);
  if (back) rest.set('back', back);
  return (
    <div className="flex flex-col items-start gap-1 print:hidden" data-part={isLast ? 'last' : 'more'}>
      <p className="font-semibold">{t.part({ taken, of, isFirst, isLast })}</p>
      {beyond && <p className="text-muted">{t.beyond}</p>}
      {!isLast && note && <p className="text-muted">{note}</p>}
      {!isLast && (
        <Link href={`${nextAt}${rest}` as Route} prefetch={false} className="link py-2.5">
          {t.skip}
        </Link>
      )}
    </div>
  );
}
