import Link from '@/components/link';
import { Sentence } from '@/components/ui/sentence';
import { byLocale } from '@/lib/language/in-language';
import { agreedPages, type PageLink } from '@/lib/pages/shop-pages';
import { shell as t } from '@/shop/messages';

const LIST = byLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Beside a button that places an order: what its customer agrees to. A sentence with links, no box to tick. */
export function Agreement() {
  const pages = agreedPages();
  if (pages.length === 0) return null;
  const titles = LIST().formatToParts(pages.map(({ title }) => title));
  let next = 0;
  const parts = titles.map(({ type, value }) => {
    const page = type === 'element' ? pages[next++] : undefined;
    return page ? <PageInNewTab key={page.slug} page={page} /> : value;
  });
  return (
    <span>
      <Sentence
        parts={t.agreement(
          <span>
            <Sentence parts={parts} />
          </span>,
        )}
      />
    </span>
  );
}

/** What was typed at the checkout stays where it is. */
function PageInNewTab({ page: { slug, title } }: { page: PageLink }) {
  return (
    <Link className="link" href={`/pages/${slug}`} prefetch={false} target="_blank">
      <span>{title}</span>
      <span className="sr-only">{` ${t.inNewTab}`}</span>
    </Link>
  );
}
