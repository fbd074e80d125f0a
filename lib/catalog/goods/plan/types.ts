/** What an import is asked, and what it comes to. */
import type { CategoryRow, ProductRow, VariantRow } from '@/db/queries/catalogue';
import type { Fault } from '../file/types';

/** What the shop has. */
export interface Shelf {
  categories: readonly CategoryRow[];
  products: readonly ProductRow[];
  variants: readonly VariantRow[];
}

export interface ImportOptions {
  /** What the file does not name is no longer offered. */
  archiveMissing?: boolean | undefined;
  /** Variants that the shop has take the file's number too, whatever was sold since it was written. */
  setStock?: boolean | undefined;
  /** Of new products that name none. */
  category?: string | undefined;
  /** What a category becomes that the shop has not yet: those of shop/catalogue. */
  categories?: readonly CategoryRow[] | undefined;
  /** UTC milliseconds. */
  now: number;
}

export interface Counts {
  created: number;
  changed: number;
  archived: number;
  same: number;
}

/** A number on the shelf that the import sets. */
interface StockSet {
  variantId: string;
  units: number;
  left: number;
  why: 'opening' | 'import';
}

/** Rows as they are to be, of what is new or changes. */
export interface Plan {
  categories: CategoryRow[];
  products: ProductRow[];
  variants: VariantRow[];
  stock: StockSet[];
  /** New variants for which the file has no number of units: none is on the shelf. */
  uncounted: number;
  /** Variants that the shop has, for which the file has another number: it stays. */
  stockKept: number;
  counts: { products: Counts; variants: Counts };
  faults: Fault[];
}
