'use client';

import clsx from 'clsx';
import Link from '@/components/link';
import type { ProductCard } from '@/lib/catalog/types';
import type { Paise } from '@/lib/money';
import { price } from '@/shop/messages';
import { ProductPicture } from './product-picture';
import { Chip } from './ui/chip';
import { Money, Price } from './ui/price';
import { Sentence } from './ui/sentence';

/** Pictures in the first screenful of a listing. */
const EAGER = 4;

interface ProductGridProps {
  products: readonly ProductCard[];
  /** The grid is what the page begins with: its first pictures are fetched at once. */
  leading?: boolean;
  /** Filters stand beside it: four columns have room on a wide screen alone. */
  beside?: boolean;
  /** The lowest instalment a month, by product id. */
  monthly?: ReadonlyMap<string, Paise> | undefined;
}

/** Four columns, two on a phone. */
export function ProductGrid({ products, leading = false, beside = false, monthly }: ProductGridProps) {
  return (
    <ul
      className={clsx(
        'grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 lg:gap-x-6',
        beside ? 'xl:grid-cols-4' : 'lg:grid-cols-4',
      )}
    >
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductTile
            product={product}
            eager={leading && index < EAGER}
            monthly={monthly?.get(product.id)}
          />
        </li>
      ))}
    </ul>
  );
}

interface ProductTileProps {
  product: ProductCard;
  eager: boolean;
  monthly: Paise | undefined;
}

/** Not prefetched: a listing would fetch every page and every first picture behind it, on somebody's mobile data. */
function ProductTile({ product, eager, monthly }: ProductTileProps) {
  return (
    <Link href={`/product/${product.id}`} prefetch={false} className="tile">
      <span className="tile-frame">
        <ProductPicture
          picture={product.picture}
          alt=""
          sizes="(width >= 64rem) 18rem, (width >= 48rem) 31vw, 46vw"
          eager={eager}
        />
        {product.soldOut && <Chip className="absolute bottom-2 left-2 bg-surface">{price.outOfStock}</Chip>}
      </span>
      <span className="tile-brand">{product.brand}</span>
      <span className="tile-name">{product.name}</span>
      <Price price={product.price} mrp={product.mrp} from={product.priceVaries} className="mt-1" />
      {monthly !== undefined && (
        <span className="block text-13 text-muted">
          <Sentence parts={price.emiFrom(<Money amount={monthly} />)} />
        </span>
      )}
    </Link>
  );
}
