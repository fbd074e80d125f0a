import { JsonLd } from '@/components/json-ld';
import { ProductGrid } from '@/components/product-grid';
import { EmptyState } from '@/components/ui/empty-state';
import { categoryTiles, homeShelf } from '@/lib/catalog/catalogue';
import { env } from '@/lib/env';
import { organizationJsonLd } from '@/lib/pages/organization';
import { shop } from '@/shop/config';
import { home as t } from '@/shop/messages';
import { catalogueMetadata } from './catalogue-metadata';
import { CategoryTiles } from './category-tiles';
import { Hero } from './hero';
import { Paying } from './paying';

export const revalidate = 60;

export const generateMetadata = () => catalogueMetadata({ description: shop.description, path: '/' });

export default async function HomePage() {
  const [categories, shelf] = await Promise.all([categoryTiles(), homeShelf()]);
  return (
    <main className="page flex flex-col gap-16 pb-4">
      <JsonLd data={organizationJsonLd(env().PUBLIC_URL)} />
      <Hero />
      {categories.length > 0 && <CategoryTiles categories={categories} />}
      <section aria-labelledby="new" className="flex flex-col gap-6">
        <h2 id="new" className="scroll-mt-6 text-28">
          {t.newArrivals}
        </h2>
        {shelf.length > 0 ? (
          <ProductGrid products={shelf} />
        ) : (
          <EmptyState level={3} title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        )}
      </section>
      <Paying />
    </main>
  );
}
