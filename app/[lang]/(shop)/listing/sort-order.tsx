import { type SearchQuery, SORTS } from '@/lib/catalog/search/search-query';
import { sorting as t } from '@/shop/messages';
import { ChoiceLink } from './choice-link';

/** In place. The row wraps, so that what is chosen is never beyond the edge of a phone. */
export function SortOrder({ query }: { query: SearchQuery }) {
  const usual = query.text === '' ? t.featured : t.relevance;
  return (
    <nav aria-label={t.label} className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <span aria-hidden className="text-13 text-muted">
        {t.label}
      </span>
      <ul className="contents">
        {SORTS.map((sort) => (
          <li key={sort}>
            <ChoiceLink query={{ ...query, sort, page: 1 }} current={query.sort === sort}>
              {sort === 'relevance' ? usual : t[sort]}
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
