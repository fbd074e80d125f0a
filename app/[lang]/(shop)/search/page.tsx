import type { Metadata } from 'next';
import { SearchBox } from '@/components/search-box';
import { categoryLinks } from '@/lib/catalog/catalogue';
import { CATEGORY } from '@/lib/catalog/search/facets';
import { searchProducts } from '@/lib/catalog/search/search';
import { readSearch, type SearchQuery } from '@/lib/catalog/search/search-query';
import { localized } from '@/lib/language/localized';
import { search as t } from '@/shop/messages';
import { Listing } from '../listing/listing';

type Props = PageProps<'/[lang]/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = readSearch(await searchParams);
  const title = headingFor(query, undefined);
  return {
    title,
    description: t.description(title),
    robots: { index: false, follow: true },
    alternates: { canonical: localized('/search') },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const query = readSearch(await searchParams);
  const [found, categories] = await Promise.all([searchProducts(query), categoryLinks()]);
  const [chosen] = query.chosen[CATEGORY] ?? [];
  const category = categories.find(({ id }) => id === chosen);
  return (
    <main className="page pt-8">
      <div data-own-search className="mb-6 max-w-xl">
        <SearchBox key={query.text} id="search" text={query.text}>
          {chosen && <input type="hidden" name={CATEGORY} value={chosen} />}
          {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
        </SearchBox>
      </div>
      <h1 className="text-28 md:text-40">{headingFor(query, category?.name)}</h1>
      <Listing query={query} found={found} categories={categories} />
    </main>
  );
}

function headingFor({ text }: SearchQuery, category: string | undefined): string {
  return text === '' ? (category ?? t.all) : t.forText(text, category);
}
