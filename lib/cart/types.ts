import type { Paise } from '@/lib/money';
import type { CartTotals } from './totals';

/** Units of one variant in one order; the database checks it too. */
export const MAX_QUANTITY = 10;
/** Different things in one cart. */
export const MAX_LINES = 50;

export interface CartLine {
  productId: string;
  variantId: string;
  name: string;
  /** `{"Size": "M"}`. */
  options: Record<string, string>;
  image: string | undefined;
  /** As the database has it now. */
  unitPrice: Paise;
  quantity: number;
  /** Units that can still be ordered; 0 when the product is no longer sold. */
  available: number;
  lineTotal: Paise;
  categoryId: string;
  /** Of one unit; null where nobody has noted it. */
  weightGrams: number | null;
  /** What stands in the way of ordering this line, in words; undefined when nothing does. */
  problem: string | undefined;
}

export interface CartView {
  lines: CartLine[];
  /** Of the lines that can be had at all; the others are in none of its sums. */
  totals: CartTotals;
  /** What they come to wherever they go; undefined where that depends on the address. */
  totalAnywhere: Paise | undefined;
  /** How much the total, delivery included, is above what the gateway takes for one order; undefined when it is not. */
  excess: Paise | undefined;
  /** A line has a problem: the checkout must not go on. */
  blocked: boolean;
  /** Names of products of which a lender's plan takes one unit, and the cart holds more. */
  repeatedDevices: string[];
}
