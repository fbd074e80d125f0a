import Link from 'next/link';
import { searchPath } from '@/lib/catalog/search/search-query';
import { sorting } from '@/shop/messages';

const SORTS = ['newest', 'price-up', 'price-down'] as const;

/** The category page is prerendered in one order; the others are the search's. */
export function SortLinks({ category }: { category: string }) {
  return (
    <nav aria-label={sorting.label} className="flex flex-wrap gap-x-4 text-13">
      {SORTS.map((sort) => (
        <Link
          key={sort}
          href={searchPath({ category, sort })}
          prefetch={false}
          className="link inline-block py-2"
        >
          {sorting[sort]}
        </Link>
      ))}
    </nav>
  );
}
