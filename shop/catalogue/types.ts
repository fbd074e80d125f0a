/** How the goods are written down. `npm run db:seed` brings them into the database. */

export interface SeedCategory {
  /** Slug, as in `/category/books`. */
  id: string;
  name: string;
  blurb: string;
  /** Ground colour behind the category's picture. */
  tint: string;
  /** A file in `pictures/`; without one the category shows its first product's. */
  picture?: string;
  products: readonly SeedProduct[];
}

export interface SeedProduct {
  /** Slug, as in `/product/kaveri-linen-kurta`. */
  id: string;
  name: string;
  brand: string;
  /** One line for listings. */
  summary: string;
  /** A paragraph each. */
  description: readonly string[];
  facts: readonly (readonly [name: string, value: string])[];
  /** Files in `pictures/`, the first one for listings: SVG, JPEG, PNG, WebP or AVIF. */
  pictures: readonly string[];
  /** The gateway's product code, for brand EMI and IMEI products. */
  productCode?: string;
  imeiTracked?: boolean;
  /** What a shopper may type that the name does not say, in any script. */
  keywords: string;
  /** The day it came into the shop, `YYYY-MM-DD`. */
  addedOn: string;
  variants: readonly SeedVariant[];
}

export interface SeedVariant {
  sku: string;
  options: Readonly<Record<string, string>>;
  /** In whole rupees, as on a price tag. */
  price: number;
  /** Maximum retail price, in whole rupees. */
  mrp: number;
  /** Units on the shelf. */
  available: number;
}

/** The variant of a product that comes in one kind only. */
export function only(sku: string, price: number, mrp: number, available: number): readonly SeedVariant[] {
  return [{ sku, options: {}, price, mrp, available }];
}

/** One colour in several sizes, all at one price: `{ S: 4, M: 0 }` is four of S and none of M. */
export function sizes(
  sku: string,
  colour: string,
  price: number,
  mrp: number,
  stock: Readonly<Record<string, number>>,
): readonly SeedVariant[] {
  return Object.entries(stock).map(([size, available]) => ({
    sku: `${sku}-${size}`,
    options: { Colour: colour, Size: size },
    price,
    mrp,
    available,
  }));
}
