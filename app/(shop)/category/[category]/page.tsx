import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { ProductGrid } from '@/components/product-grid';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { categoryLinks, categoryPage } from '@/lib/catalog/catalogue';
import { searchPath } from '@/lib/catalog/search/search-query';
import { shop } from '@/shop/config';
import { category as t } from '@/shop/messages';
import { catalogueMetadata } from '../../catalogue-metadata';
import { SortLinks } from './sort-links';

export const revalidate = 60;

type Props = PageProps<'/category/[category]'>;

const load = cache(categoryPage);

export async function generateStaticParams(): Promise<{ category: string }[]> {
  return (await categoryLinks()).map(({ id }) => ({ category: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).category);
  if (!found) return {};
  const { id, name, blurb } = found.category;
  return catalogueMetadata({ title: name, description: blurb, path: `/category/${id}` });
}

export default async function CategoryPage({ params }: Props) {
  const found = await load((await params).category);
  if (!found) notFound();
  const { category, products, more } = found;
  return (
    <main className="page">
      <Breadcrumbs trail={[{ name: shop.name, href: '/' }, { name: category.name }]} />
      <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-40">{category.name}</h1>
          <p className="mt-1 max-w-prose text-17 text-muted">{category.blurb}</p>
        </div>
        {products.length > 0 && <SortLinks category={category.id} />}
      </header>
      {products.length > 0 ? (
        <ProductGrid products={products} leading />
      ) : (
        <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>
      )}
      {more && (
        <p className="mt-10 text-center">
          <Link
            href={searchPath({ category: category.id, page: 2 })}
            prefetch={false}
            className={buttonClass('quiet')}
          >
            {t.more(category.name)}
          </Link>
        </p>
      )}
    </main>
  );
}
