import { Breadcrumbs } from '@/components/breadcrumbs';
import type { CategoryPage } from '@/lib/catalog/search/search';
import type { SearchQuery } from '@/lib/catalog/search/search-query';
import { shop } from '@/shop/config';
import { Listing } from '../../listing/listing';

/** The page of a category, whatever was chosen there. */
export function CategoryListing({ query, found }: { query: SearchQuery; found: CategoryPage }) {
  const { category } = found;
  return (
    <main className="page">
      <Breadcrumbs trail={[{ name: shop.name, href: '/' }, { name: category.name }]} />
      <h1 className="text-40">{category.name}</h1>
      <p className="mt-1 max-w-prose text-17 text-muted">{category.blurb}</p>
      <Listing query={query} found={found} categories={[category]} />
    </main>
  );
}
