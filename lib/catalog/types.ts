/** What the pages show of the catalogue. Nothing of the database's shape leaks past these. */
import type { Picture } from '@/db/types';

export type { Picture } from '@/db/types';

import type { Paise } from '@/lib/money';

export interface CategoryLink {
  id: string;
  name: string;
}

export interface CategoryView extends CategoryLink {
  blurb: string;
  /** Ground colour of the category's pictures, a CSS colour. */
  tint: string;
  /** A picture of something in it, when there is anything in it. */
  picture: Picture | undefined;
}

/** A product in a listing. `price` and `mrp` are those of its cheapest variant that can be had. */
export interface ProductCard {
  id: string;
  name: string;
  brand: string;
  summary: string;
  picture: Picture | undefined;
  price: Paise;
  mrp: Paise;
  /** Other variants cost more. */
  priceVaries: boolean;
  soldOut: boolean;
}

export interface VariantView {
  id: string;
  /** `{"Size": "M", "Colour": "Indigo"}`; `{}` for the only variant. */
  options: Record<string, string>;
  price: Paise;
  mrp: Paise;
  /** Units that can still be ordered. */
  available: number;
}

/** One choice to make: `{ name: "Size", values: ["S", "M"] }`. */
export interface OptionAxis {
  name: string;
  values: string[];
}

export interface ProductView {
  id: string;
  name: string;
  brand: string;
  summary: string;
  paragraphs: string[];
  facts: [string, string][];
  pictures: Picture[];
  category: CategoryLink & { tint: string };
  options: OptionAxis[];
  /** At least one, in the merchant's order. */
  variants: [VariantView, ...VariantView[]];
  /** The ids of those whose total is the same wherever they go, in any quantity: they can be bought before an address is known. */
  withoutAddress: string[];
  /** By the id, what delivery of one costs wherever in India it goes; without those whose fee depends on the place, or that do not go everywhere. */
  deliveryFees: Record<string, Paise>;
}
