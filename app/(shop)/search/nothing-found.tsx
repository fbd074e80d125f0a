import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { ProductGrid } from '@/components/product-grid';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { homeShelf } from '@/lib/catalog/catalogue';
import { type SearchQuery, searchPath } from '@/lib/catalog/search-query';
import type { CategoryLink } from '@/lib/catalog/types';

interface NothingFoundProps {
  query: SearchQuery;
  /** What matches in all; above zero when only the page lies past the end. */
  total: number;
  category: CategoryLink | undefined;
}

export async function NothingFound({ query, total, category }: NothingFoundProps) {
  if (total > 0) {
    return (
      <EmptyState
        title="The list ends before this page"
        action={
          <Link href={searchPath({ ...query, page: 1 })} prefetch={false} className={buttonClass()}>
            To its beginning
          </Link>
        }
      />
    );
  }
  const shelf = await homeShelf();
  return (
    <>
      <EmptyState
        icon={SearchX}
        title="We have nothing by that name"
        action={
          category && (
            <Link
              href={searchPath({ ...query, category: undefined, page: 1 })}
              prefetch={false}
              className={buttonClass()}
            >
              Look in the whole shop
            </Link>
          )
        }
      >
        <p>
          {category
            ? `Nothing in ${category.name} matches. It may stand on another shelf.`
            : 'Every word must match: try fewer of them, or a simpler one, like “kurta” or “earphones”.'}
        </p>
      </EmptyState>
      {shelf.length > 0 && (
        <section aria-labelledby="instead" className="flex flex-col gap-6 border-t border-line pt-10">
          <h2 id="instead" className="text-28">
            New on the shelf
          </h2>
          <ProductGrid products={shelf.slice(0, 4)} />
        </section>
      )}
    </>
  );
}
