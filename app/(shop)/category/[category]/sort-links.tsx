import Link from 'next/link';
import { searchPath } from '@/lib/catalog/search-query';

const ORDERS = [
  { sort: 'newest', name: 'Newest' },
  { sort: 'price-up', name: 'Price, low first' },
  { sort: 'price-down', name: 'Price, high first' },
] as const;

/** The category page is prerendered in one order; the others are the search's. */
export function SortLinks({ category }: { category: string }) {
  return (
    <nav aria-label="Order" className="flex flex-wrap gap-x-4 text-13">
      {ORDERS.map(({ sort, name }) => (
        <Link
          key={sort}
          href={searchPath({ category, sort })}
          prefetch={false}
          className="link inline-block py-2"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
