import { buttonClass } from '@/components/ui/button';
import { orderList as t } from '@/lib/console/messages';

interface PagerProps {
  older: string | undefined;
  newer: string | undefined;
  /** Where the list does not begin with its newest. */
  words?: { newer: string; older: string } | undefined;
}

/** Pages by cursor and not by number, so that new orders do not shift a page. */
export function Pager({ older, newer, words = t }: PagerProps) {
  if (!older && !newer) return null;
  return (
    <nav aria-label={t.pages} className="flex justify-between gap-4">
      {newer ? (
        <a href={newer} className={buttonClass('quiet')}>
          <span aria-hidden>←</span>
          <span>{words.newer}</span>
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a href={older} className={buttonClass('quiet')}>
          <span>{words.older}</span>
          <span aria-hidden>→</span>
        </a>
      )}
    </nav>
  );
}
