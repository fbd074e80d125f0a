/** What the pages show of the catalogue. Nothing of the database's shape leaks past these. */
import type { Picture } from '@/db/types';

export type { Picture } from '@/db/types';

import type { Paise } from '@/lib/money';

export interface CategoryLink {
  id: string;
  name: string;
}

/** A picture with its name or its words beside it. */
export type PlainPicture = Omit<Picture, 'alt'>;

/** A category among all of them. It travels to the browser: what is not drawn is not in it. */
export interface CategoryTile extends CategoryLink {
  /** Ground colour of the category's pictures, a CSS colour. */
  tint: string;
  /** Its own, or one of something in it, when there is anything in it. */
  picture: PlainPicture | undefined;
}

export interface CategoryView extends CategoryTile {
  blurb: string;
}

/** A product in a listing, which travels as a category does. `price` and `mrp` are those of its cheapest variant that can be had. */
export interface ProductCard {
  id: string;
  name: string;
  brand: string;
  picture: PlainPicture | undefined;
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
