import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import { categoryLinks } from '@/lib/catalog/catalogue';
import { categoryPage } from '@/lib/catalog/search/search';
import { readSearch } from '@/lib/catalog/search/search-query';
import { refreshListed } from '@/lib/methods/instalments/offers/listed';
import { categoryMetadata } from '../../catalogue-metadata';
import { CategoryListing } from './category-listing';

export const revalidate = 60;

type Props = PageProps<'/[lang]/category/[category]'>;

const load = cache(categoryPage);

export async function generateStaticParams(): Promise<{ category: string }[]> {
  return (await categoryLinks()).map(({ id }) => ({ category: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).category);
  return found ? categoryMetadata(found.category) : {};
}

export default async function Page({ params }: Props) {
  const found = await load((await params).category);
  if (!found) notFound();
  after(() => refreshListed(found.products));
  return <CategoryListing query={readSearch({}, found.category.id)} found={found} />;
}
