import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { type SearchQuery, searchPath } from '@/lib/catalog/search/search-query';
import { search as t } from '@/shop/messages';

/** Back and forth through the pages of a result. */
export function Pages({ query, pages }: { query: SearchQuery; pages: number }) {
  if (pages === 1) return null;
  const { page } = query;
  return (
    <nav aria-label={t.pages} className="mt-12 flex items-center justify-center gap-4">
      {page > 1 && (
        <Link
          href={searchPath({ ...query, page: page - 1 })}
          prefetch={false}
          rel="prev"
          className={buttonClass('quiet')}
        >
          {t.previous}
        </Link>
      )}
      <span className="text-muted tabular-nums">
        <Sentence parts={t.page(<span>{page}</span>, <span>{pages}</span>)} />
      </span>
      {page < pages && (
        <Link
          href={searchPath({ ...query, page: page + 1 })}
          prefetch={false}
          rel="next"
          className={buttonClass('quiet')}
        >
          {t.next}
        </Link>
      )}
    </nav>
  );
}
