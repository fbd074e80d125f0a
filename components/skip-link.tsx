import { shell as t } from '@/shop/messages';

/** What it leads to, once a page: `<main id={CONTENT} tabIndex={-1}>`. */
export const CONTENT = 'content';

/** First on a page, seen when it has the focus: past the header by one key. */
export function SkipLink() {
  return (
    <a
      href={`#${CONTENT}`}
      className="sr-only rounded-card bg-surface px-4 py-3 font-medium shadow-float focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 print:hidden"
    >
      {t.skip}
    </a>
  );
}
