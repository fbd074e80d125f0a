import { ProductGrid } from '@/components/product-grid';
import type { ProductCard } from '@/lib/catalog/types';
import { product as t } from '@/shop/messages';

export function Related({ products }: { products: readonly ProductCard[] }) {
  if (products.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-12 flex flex-col gap-6">
      <h2 id="related" className="text-28">
        {t.related}
      </h2>
      <ProductGrid products={products} />
    </section>
  );
}
