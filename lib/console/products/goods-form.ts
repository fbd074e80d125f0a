/** The console's forms of goods, in the words of the shop's file of goods: each field is a cell of it, read by the same rule. Pure. */
import type { ProductRow, VariantRow } from '@/db/queries/catalogue';
import { writePairs, writeRates } from '@/lib/catalog/goods/file/cells';
import type { Column } from '@/lib/catalog/goods/file/columns';
import type { Fault, Row } from '@/lib/catalog/goods/file/types';
import { paise, toRupeeInput } from '@/lib/money';

/** By their names in the form. */
const COLUMN_OF = {
  handle: 'handle',
  name: 'name',
  brand: 'brand',
  category: 'category',
  summary: 'summary',
  description: 'description',
  facts: 'facts',
  keywords: 'keywords',
  hsn: 'hsn',
  gst: 'gst',
  unit: 'unit',
  origin: 'origin',
  importer: 'importer',
  productCode: 'product code',
  imei: 'imei',
  active: 'active',
  sku: 'sku',
  options: 'options',
  price: 'price',
  mrp: 'mrp',
  weight: 'weight (g)',
  stock: 'stock',
} as const satisfies Record<string, Column>;
export type GoodsField = keyof typeof COLUMN_OF;

type Typed = Readonly<Record<string, string>>;

const PRODUCT_FIELDS = [
  ...(['name', 'brand', 'category', 'summary', 'description', 'facts', 'keywords', 'hsn', 'gst'] as const),
  ...(['unit', 'origin', 'importer', 'productCode', 'imei'] as const),
];
const VARIANT_FIELDS = ['options', 'price', 'mrp', 'weight'] as const;
type ProductField = (typeof PRODUCT_FIELDS)[number];
type VariantField = (typeof VARIANT_FIELDS)[number];

/** As the form shows it before anybody types. */
export function productTyped(row: ProductRow): Record<ProductField, string> {
  return {
    name: row.name,
    brand: row.brand,
    category: row.categoryId,
    summary: row.summary,
    description: row.description,
    facts: writePairs(row.facts, '\n'),
    keywords: row.keywords,
    hsn: row.hsn ?? '',
    gst: writeRates(row.gstRates),
    unit: row.unit,
    origin: row.origin,
    importer: row.importer ?? '',
    productCode: row.productCode ?? '',
    imei: row.imeiTracked ? 'yes' : '',
  };
}

export function variantTyped(row: VariantRow): Record<VariantField, string> {
  return {
    options: writePairs(Object.entries(row.options), '\n'),
    price: toRupeeInput(paise(row.pricePaise)),
    mrp: toRupeeInput(paise(row.mrpPaise)),
    weight: row.weightGrams === null ? '' : String(row.weightGrams),
  };
}

/** A form as a row of such a file. */
export function rowOf(typed: Typed, fields: readonly GoodsField[]): Row {
  const cells: Row['cells'] = {};
  for (const field of fields) cells[COLUMN_OF[field]] = typed[field] ?? '';
  // What a browser does not send is not ticked.
  if (fields.includes('imei')) cells.imei = typed.imei ? 'yes' : 'no';
  if (fields.includes('active')) cells.active = typed.active ? 'yes' : 'no';
  if (typed.newCategory?.trim()) cells.category = typed.newCategory;
  // Left empty, the price is the most that may be asked.
  if (fields.includes('mrp') && !typed.mrp?.trim()) cells.mrp = typed.price ?? '';
  return { line: 1, cells };
}

export const rowOfProduct = (typed: Typed): Row => rowOf(typed, PRODUCT_FIELDS);
export const rowOfVariant = (typed: Typed): Row => rowOf(typed, ['sku', ...VARIANT_FIELDS]);
export const rowOfNewVariant = (typed: Typed): Row => rowOf(typed, ['sku', 'stock', ...VARIANT_FIELDS]);
export const rowOfNewProduct = (typed: Typed): Row =>
  rowOf(typed, ['handle', 'active', 'sku', 'stock', ...PRODUCT_FIELDS, ...VARIANT_FIELDS]);

/** What stops it, by the form's fields. */
export function errorsOf(faults: readonly Fault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { column, says, fatal } of faults) {
    const field = Object.entries(COLUMN_OF).find(([, name]) => name === column)?.[0] ?? 'name';
    if (fatal) errors[field] ??= says;
  }
  return errors;
}

/** Where what is there now is not what was typed. */
export function differences(
  now: Readonly<Record<string, string>>,
  typed: Typed,
): { field: string; value: string }[] {
  const lines = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return Object.entries(now).flatMap(([field, value]) =>
    lines(typed[field] ?? '') === lines(value) ? [] : [{ field, value }],
  );
}
