import { ProductGrid } from '@/components/product-grid';
import type { ProductCard } from '@/lib/catalog/types';
import { product as t } from '@/shop/messages';

export function Related({ products }: { products: readonly ProductCard[] }) {
  if (products.length === 0) return null;
  return (
    // Where three stand in a row, the fourth would stand alone.
    <section
      aria-labelledby="related"
      className="mt-12 flex flex-col gap-6 md:max-lg:[&_li:nth-child(4)]:hidden"
    >
      <h2 id="related" className="text-28">
        {t.related}
      </h2>
      <ProductGrid products={products} />
    </section>
  );
}
