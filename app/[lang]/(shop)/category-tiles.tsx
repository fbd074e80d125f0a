'use client';

import Link from '@/components/link';
import { ProductPicture } from '@/components/product-picture';
import type { CategoryTile } from '@/lib/catalog/types';
import { home as t } from '@/shop/messages';

/** Columns by the number of categories, so that rows come out even; a phone has two. */
const COLUMNS: Readonly<Record<number, string>> = {
  1: 'md:grid-cols-1',
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-3',
  4: 'md:grid-cols-4',
  5: 'md:grid-cols-5',
  6: 'md:grid-cols-3 lg:grid-cols-6',
  7: 'md:grid-cols-4',
  8: 'md:grid-cols-4',
  9: 'md:grid-cols-3 lg:grid-cols-5',
  10: 'md:grid-cols-5',
};
const MANY = 'md:grid-cols-4 lg:grid-cols-6';

/** Few are wide, and so is on a phone the last one of an odd number. */
const SHAPES: Readonly<Record<number, string>> = {
  1: 'aspect-2/1 object-contain! md:aspect-4/1',
  2: 'aspect-square md:aspect-2/1 md:object-contain!',
};
const SQUARE = 'aspect-square';

export function CategoryTiles({ categories }: { categories: readonly CategoryTile[] }) {
  const { length } = categories;
  return (
    <section aria-labelledby="categories" className="flex flex-col gap-6">
      <h2 id="categories" className="text-28">
        {t.categories}
      </h2>
      <ul className={`category-tiles grid grid-cols-2 gap-4 ${COLUMNS[length] ?? MANY}`}>
        {categories.map((category, index) => (
          <li key={category.id} data-last-odd={(length % 2 === 1 && index === length - 1) || undefined}>
            <Link href={`/category/${category.id}`} prefetch={false} className="tile">
              <ProductPicture
                picture={category.picture}
                alt=""
                sizes={length < 3 ? '(width >= 48rem) 37rem, 92vw' : '(width >= 48rem) 24rem, 46vw'}
                shape={SHAPES[length] ?? SQUARE}
                style={{ background: category.tint }}
              />
              <span className="tile-name mt-2">{category.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
