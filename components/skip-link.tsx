import { shell as t } from '@/shop/messages';

/** What it leads to, once a page: `<main id={CONTENT} tabIndex={-1}>`. */
export const CONTENT = 'content';

/** First on a page, seen when it has the focus: past the header by one key. */
export function SkipLink() {
  return (
    <a href={`#${CONTENT}`} className="skip-link">
      {t.skip}
    </a>
  );
}
