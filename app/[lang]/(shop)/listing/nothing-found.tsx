import { SearchX } from 'lucide-react';
import Link from '@/components/link';
import { ProductGrid } from '@/components/product-grid';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { homeShelf } from '@/lib/catalog/catalogue';
import type { Listing } from '@/lib/catalog/search/search';
import { isNarrowed, type SearchQuery, searchPath, without } from '@/lib/catalog/search/search-query';
import type { CategoryLink } from '@/lib/catalog/types';
import { filters, category as ofCategory, search as t } from '@/shop/messages';
import { facetName, valueName } from './facet-names';

interface NothingFoundProps {
  query: SearchQuery;
  found: Listing;
  categories: readonly CategoryLink[];
}

export async function NothingFound({ query, found, categories }: NothingFoundProps) {
  // Only the page lies past the end.
  if (found.total > 0) {
    return <EmptyState title={t.pastEnd} action={<Way query={{ ...query, page: 1 }}>{t.firstPage}</Way>} />;
  }
  if (isNarrowed(query)) return <NothingLeft query={query} found={found} categories={categories} />;
  if (query.shelf !== undefined) {
    return <EmptyState title={ofCategory.emptyTitle}>{ofCategory.emptyText}</EmptyState>;
  }
  const shelf = await homeShelf();
  return (
    <>
      <EmptyState icon={SearchX} title={t.noMatch}>
        <p>{t.noMatchHint}</p>
      </EmptyState>
      {shelf.length > 0 && (
        <section aria-labelledby="instead" className="flex flex-col gap-6 border-t border-line pt-10">
          <h2 id="instead" className="text-28">
            {t.instead}
          </h2>
          <ProductGrid products={shelf.slice(0, 4)} beside />
        </section>
      )}
    </>
  );
}

/** What was chosen leaves nothing: says what to drop, and how much there is then. */
function NothingLeft({ query, found, categories }: NothingFoundProps) {
  const nameOf = (facet: string) =>
    (query.chosen[facet] ?? []).map((value) => valueName(facet, value, categories)).join(', ');
  return (
    <EmptyState
      icon={SearchX}
      title={filters.noMatch}
      action={
        <>
          {found.inTheWay.map(({ facet, count }) => (
            <Way key={facet} query={without(query, facet)}>
              {filters.drop(facetName(facet), nameOf(facet), t.count(count))}
            </Way>
          ))}
          <Way query={without(query)}>{filters.clear}</Way>
        </>
      }
    >
      <p>{found.inTheWay.length > 0 ? filters.dropOne : filters.dropMore}</p>
    </EmptyState>
  );
}

function Way({ query, children }: { query: SearchQuery; children: string }) {
  return (
    <Link href={searchPath(query)} prefetch={false} rel="nofollow" className={buttonClass('quiet')}>
      {children}
    </Link>
  );
}
