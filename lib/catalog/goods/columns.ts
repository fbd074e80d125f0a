/** The shop's own file of goods: a row a variant; what a product says stands in its first row. docs/catalogue.md. */

export const PRODUCT_COLUMNS = [
  'handle',
  'name',
  'category',
  'brand',
  'summary',
  'description',
  'facts',
  'keywords',
  'hsn',
  'gst',
  'unit',
  'origin',
  'importer',
  'product code',
  'imei',
  'pictures',
  'position',
  'added on',
  'active',
] as const;
export const VARIANT_COLUMNS = [
  'sku',
  'options',
  'price',
  'mrp',
  'stock',
  'weight (g)',
  'variant active',
] as const;
export const COLUMNS = [...PRODUCT_COLUMNS, ...VARIANT_COLUMNS] as const;

export type ProductColumn = (typeof PRODUCT_COLUMNS)[number];
export type Column = (typeof COLUMNS)[number];

/** What is wrong with a row, and what to do about it. One that is not fatal stops nothing. */
export interface Fault {
  line: number;
  /** As the file calls it. */
  column?: string | undefined;
  says: string;
  fatal: boolean;
}

/** One variant, in the words of the own format; a cell that is absent says nothing, an empty one says that there is none. */
export interface Row {
  /** In the file, from 1; the first line of a row that has several. */
  line: number;
  cells: Partial<Record<Column, string>>;
}

/** A file, whatever its format was. */
export interface Sheet {
  rows: Row[];
  /** What another shop's export calls a column, for faults. */
  called: Partial<Record<Column, string>>;
  faults: Fault[];
}
