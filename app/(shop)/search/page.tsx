import type { Metadata } from 'next';
import { ProductGrid } from '@/components/product-grid';
import { SearchBox } from '@/components/search-box';
import { categoryLinks } from '@/lib/catalog/catalogue';
import { searchProducts } from '@/lib/catalog/search/search';
import { readSearch, type SearchQuery } from '@/lib/catalog/search/search-query';
import { search as t } from '@/shop/messages';
import { CategoryFilter, SortOrder } from './filters';
import { NothingFound } from './nothing-found';
import { Pages } from './pages';

type Props = PageProps<'/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = readSearch(await searchParams);
  return {
    title: headingFor(query, undefined),
    robots: { index: false, follow: true },
    alternates: { canonical: '/search' },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const query = readSearch(await searchParams);
  const [result, categories] = await Promise.all([searchProducts(query), categoryLinks()]);
  const category = categories.find(({ id }) => id === query.category);
  return (
    <main className="page pt-8">
      <div data-own-search className="mb-6 max-w-xl">
        <SearchBox key={query.text} id="search" text={query.text}>
          {query.category && <input type="hidden" name="category" value={query.category} />}
          {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
        </SearchBox>
      </div>
      <h1 className="text-28 md:text-40">{headingFor(query, category?.name)}</h1>
      <p className="mt-1 text-muted" role="status">
        {t.count(result.total)}
      </p>
      <div className="my-6 flex flex-col gap-3 border-y border-line py-3">
        <CategoryFilter query={query} categories={categories} />
        <SortOrder query={query} />
      </div>
      {result.products.length > 0 ? (
        <>
          <ProductGrid products={result.products} leading />
          <Pages query={query} pages={result.pages} />
        </>
      ) : (
        <NothingFound query={query} total={result.total} category={category} />
      )}
    </main>
  );
}

function headingFor({ text }: SearchQuery, category: string | undefined): string {
  return text === '' ? (category ?? t.all) : t.forText(text, category);
}
