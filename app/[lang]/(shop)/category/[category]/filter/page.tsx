/**
 * A category with something chosen, in another order or further on. Drawn for each request, since strangers could fill a cache
 * with combinations; the category's own page stays prerendered, which is why it has an address without parameters.
 */

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { narrowedCategory } from '@/lib/catalog/search/search';
import { readSearch, searchPath } from '@/lib/catalog/search/search-query';
import { localized } from '@/lib/language/localized';
import { categoryMetadata } from '../../../catalogue-metadata';
import { CategoryListing } from '../category-listing';

type Props = PageProps<'/[lang]/category/[category]/filter'>;

const load = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const query = readSearch(await searchParams, (await params).category);
  return { query, found: await narrowedCategory(query) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { found } = await load(params, searchParams);
  return found ? { ...categoryMetadata(found.category), robots: { index: false, follow: true } } : {};
}

export default async function Page({ params, searchParams }: Props) {
  const { query, found } = await load(params, searchParams);
  if (!found) notFound();
  const address = searchPath(query);
  if (address === searchPath({ shelf: query.shelf })) redirect(localized(address));
  return <CategoryListing query={query} found={found} />;
}
