import { ProductGrid } from '@/components/product-grid';
import type { Listing as Found } from '@/lib/catalog/search/search';
import type { SearchQuery } from '@/lib/catalog/search/search-query';
import type { CategoryLink } from '@/lib/catalog/types';
import { lowestInstalments } from '@/lib/methods/instalments/offers/listed';
import { search as t } from '@/shop/messages';
import { Chosen, Filters } from './filters';
import { NothingFound } from './nothing-found';
import { Pages } from './pages';
import { SortOrder } from './sort-order';

interface ListingProps {
  query: SearchQuery;
  found: Found;
  categories: readonly CategoryLink[];
}

/** Goods with what narrows and orders them: on the search page and on every category's. */
export async function Listing({ query, found, categories }: ListingProps) {
  const monthly = await lowestInstalments(found.products);
  return (
    <div className="mt-6 grid gap-x-8 gap-y-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <Filters query={query} groups={found.groups} categories={categories} />
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-2">
        <Chosen query={query} categories={categories} />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          {/* That there is none is what NothingFound says. */}
          <p className={found.total > 0 ? 'text-muted' : 'sr-only'} role="status">
            {t.count(found.total)}
          </p>
          {found.total > 0 && <SortOrder query={query} />}
        </div>
        {found.products.length > 0 ? (
          <>
            <ProductGrid products={found.products} leading beside monthly={monthly} />
            <Pages query={query} pages={found.pages} />
          </>
        ) : (
          <NothingFound query={query} found={found} categories={categories} />
        )}
      </div>
    </div>
  );
}
