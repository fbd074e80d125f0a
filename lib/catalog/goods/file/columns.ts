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
