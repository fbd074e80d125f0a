/** All goods as a file of the shop's own format, which an import reads as they are. */
import type { CategoryRow, ProductRow, VariantRow } from '@/db/queries/catalogue';
import { csvLine } from '@/lib/csv';
import { BYTE_ORDER_MARK } from '@/lib/csv-stream';
import { paise, toRupeeInput } from '@/lib/money';
import { writeMoment, writePairs, writePictures, writeRates } from './file/cells';
import { COLUMNS, type ProductColumn, type VARIANT_COLUMNS } from './file/columns';
import type { Shelf } from './plan/types';

/** A product without variants cannot be sold, and has no row. */
export function goodsFile({ categories, products, variants }: Shelf): string {
  // By its name, unless another is called the same.
  const named = Map.groupBy(categories, ({ name }) => name.toLowerCase());
  const ids = new Set(categories.map(({ id }) => id));
  const isClear = ({ id, name }: CategoryRow) =>
    named.get(name.toLowerCase())?.length === 1 && (name === id || !ids.has(name));
  const names = new Map(categories.map((row) => [row.id, isClear(row) ? row.name : row.id]));
  const variantsOf = Map.groupBy(variants, ({ productId }) => productId);
  const lines = products.flatMap((product) =>
    (variantsOf.get(product.id) ?? []).map((variant, index) => {
      const first = index === 0 ? productCells(product, names.get(product.categoryId)) : undefined;
      const own: Record<string, string> = {
        handle: product.id,
        ...first,
        ...variantCells(variant),
      };
      return csvLine(COLUMNS.map((column) => own[column] ?? ''));
    }),
  );
  return BYTE_ORDER_MARK + csvLine(COLUMNS) + lines.join('');
}

function productCells(row: ProductRow, category = row.categoryId): Record<ProductColumn, string> {
  return {
    handle: row.id,
    name: row.name,
    category,
    brand: row.brand,
    summary: row.summary,
    description: row.description,
    facts: writePairs(row.facts, '\n'),
    keywords: row.keywords,
    hsn: row.hsn ?? '',
    gst: writeRates(row.gstRates),
    unit: row.unit,
    origin: row.origin,
    importer: row.importer ?? '',
    'product code': row.productCode ?? '',
    imei: yesNo(row.imeiTracked),
    pictures: writePictures(row.pictures.map(({ src, alt }) => ({ source: src, alt }))),
    position: String(row.position),
    'added on': writeMoment(row.createdAt),
    active: yesNo(row.active),
  };
}

function variantCells(row: VariantRow): Record<(typeof VARIANT_COLUMNS)[number], string> {
  return {
    sku: row.id,
    options: writePairs(Object.entries(row.options), '; '),
    price: toRupeeInput(paise(row.pricePaise)),
    mrp: toRupeeInput(paise(row.mrpPaise)),
    stock: String(row.available),
    'weight (g)': row.weightGrams === null ? '' : String(row.weightGrams),
    'variant active': yesNo(row.active),
  };
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');
