import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { ProductGrid } from '@/components/product-grid';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { homeShelf } from '@/lib/catalog/catalogue';
import { type SearchQuery, searchPath } from '@/lib/catalog/search/search-query';
import type { CategoryLink } from '@/lib/catalog/types';
import { search as t } from '@/shop/messages';

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
        title={t.pastEnd}
        action={
          <Link href={searchPath({ ...query, page: 1 })} prefetch={false} className={buttonClass()}>
            {t.firstPage}
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
        title={t.noMatch}
        action={
          category && (
            <Link
              href={searchPath({ ...query, category: undefined, page: 1 })}
              prefetch={false}
              className={buttonClass()}
            >
              {t.allCategories}
            </Link>
          )
        }
      >
        <p>{category ? t.noMatchInCategory(category.name) : t.noMatchHint}</p>
      </EmptyState>
      {shelf.length > 0 && (
        <section aria-labelledby="instead" className="flex flex-col gap-6 border-t border-line pt-10">
          <h2 id="instead" className="text-28">
            {t.instead}
          </h2>
          <ProductGrid products={shelf.slice(0, 4)} />
        </section>
      )}
    </>
  );
}
