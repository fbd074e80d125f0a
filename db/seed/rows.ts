/** The written catalogue as rows of the database. */
import { paise } from '@/lib/money';
import { catalogue, type SeedCategory, type SeedProduct } from '@/shop/catalogue';
import type { categories, products, variants } from '../schema';

export interface CatalogueRows {
  categories: (typeof categories.$inferInsert)[];
  products: (typeof products.$inferInsert)[];
  variants: (typeof variants.$inferInsert)[];
}

/** Of the demo's drawings; pages cut other proportions to these. */
const DRAWN = { width: 800, height: 1000 } as const;

export function catalogueRows(shelves: readonly SeedCategory[] = catalogue): CatalogueRows {
  const rows: CatalogueRows = { categories: [], products: [], variants: [] };
  for (const [shelfPosition, { products: shelf, picture: _, ...category }] of shelves.entries()) {
    rows.categories.push({ ...category, position: shelfPosition });
    for (const [position, product] of shelf.entries()) {
      rows.products.push(productRow(category.id, product, position));
      rows.variants.push(...variantRows(product));
    }
  }
  return rows;
}

function productRow(
  categoryId: string,
  product: SeedProduct,
  position: number,
): CatalogueRows['products'][0] {
  return {
    id: product.id,
    categoryId,
    name: product.name,
    brand: product.brand,
    summary: product.summary,
    description: product.description.join('\n\n'),
    facts: product.facts.map(([name, value]) => [name, value]),
    pictures: product.pictures.map((file) => ({ src: `/products/${file}`, alt: '', ...DRAWN })),
    productCode: product.productCode ?? null,
    imeiTracked: product.imeiTracked ?? false,
    keywords: product.keywords,
    position,
    createdAt: Date.parse(`${product.addedOn}T04:30:00Z`),
  };
}

function variantRows(product: SeedProduct): CatalogueRows['variants'] {
  return product.variants.map(({ sku, options, price, mrp, available }, position) => ({
    id: sku,
    productId: product.id,
    options: { ...options },
    pricePaise: paise(price * 100),
    mrpPaise: paise(mrp * 100),
    available,
    position,
  }));
}
