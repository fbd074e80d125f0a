import Link from 'next/link';
import { ProductPicture } from '@/components/product-picture';
import type { CategoryView } from '@/lib/catalog/types';
import { home as t } from '@/shop/messages';

export function CategoryTiles({ categories }: { categories: readonly CategoryView[] }) {
  return (
    <section aria-labelledby="categories" className="flex flex-col gap-6">
      <h2 id="categories" className="text-28">
        {t.categories}
      </h2>
      <ul className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-6">
        {categories.map((category) => (
          <li key={category.id}>
            <Link href={`/category/${category.id}`} prefetch={false} className="group block rounded-card">
              <ProductPicture
                src={category.picture}
                alt=""
                shape="aspect-square"
                style={{ background: category.tint }}
              />
              <span className="mt-2 block font-medium underline-offset-4 group-hover:underline">
                {category.name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
