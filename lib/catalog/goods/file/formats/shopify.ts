/** Shopify's export of products, and its template for imports, which names the same columns otherwise. */
import { cleanText } from '@/lib/typed/clean-text';
import { slug, writePairs, writePictures } from '../cells';
import { textOfHtml } from '../html';
import type { Table, TableRow } from '../read-table';
import type { Row, Sheet } from '../types';
import { derivedSku, joined } from './shared';

/** Names of the template, as the export has them. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'url handle': 'handle',
  description: 'body (html)',
  'published on online store': 'published',
  sku: 'variant sku',
  'weight value (grams)': 'variant grams',
  'inventory quantity': 'variant inventory qty',
  price: 'variant price',
  'compare-at price': 'variant compare at price',
  'product image url': 'image src',
  'variant image url': 'variant image',
};

export const isShopify = (names: ReadonlySet<string>) =>
  (names.has('handle') && names.has('variant price')) || (names.has('url handle') && names.has('price'));

/** A row of a product's first variant holds its texts; rows with an image alone follow. */
export function shopifySheet({ header, rows: given }: Table): Sheet {
  const rows = given.map(({ line, cells }) => ({
    line,
    cells: new Map([...cells].map(([name, text]) => [nameOf(name), text])),
  }));
  const present = new Set(header.map(nameOf));
  const sheet: Sheet = { rows: [], called: calledIn(present), faults: [] };
  for (const product of Map.groupBy(rows, (row) => cellOf(row, 'handle')).values()) {
    const [first] = product;
    if (first && isTrue(cellOf(first, 'gift card'))) {
      sheet.faults.push({
        line: first.line,
        says: 'A gift card is no good that this shop sells: left out.',
        fatal: false,
      });
    } else if (first) sheet.rows.push(...rowsOf(product, first, present));
  }
  return sheet;
}

function rowsOf(product: readonly TableRow[], first: TableRow, present: ReadonlySet<string>): Row[] {
  const sold = product.filter((row) => cellOf(row, 'variant price') || cellOf(row, 'option1 value'));
  // One in another script is no address: the title may have a Latin one.
  const handle = slug(cellOf(first, 'handle')) || slug(cellOf(first, 'title'));
  const names = ['option1 name', 'option2 name', 'option3 name'].map((name) => cellOf(first, name));
  return (sold.length > 0 ? sold : [first]).map((row, index) => ({
    line: row.line,
    cells: {
      handle,
      ...(index === 0 && productCells(product, first, present)),
      ...variantCells(row, handle, names, present),
    },
  }));
}

function productCells(
  product: readonly TableRow[],
  first: TableRow,
  present: ReadonlySet<string>,
): Row['cells'] {
  const category = cellOf(first, 'type') || (cellOf(first, 'product category').split('>')[0] ?? '');
  const status = cellOf(first, 'status').toLowerCase();
  const published = cellOf(first, 'published');
  return {
    name: cellOf(first, 'title'),
    category: category.trim(),
    ...(present.has('vendor') && { brand: cellOf(first, 'vendor') }),
    ...(present.has('body (html)') && { description: textOfHtml(cellOf(first, 'body (html)')) }),
    ...(present.has('tags') && { keywords: joined([cellOf(first, 'tags').replaceAll(',', ' ')]) }),
    ...(present.has('image src') && { pictures: picturesOf(product) }),
    ...((status || published) && {
      active: (status || 'active') === 'active' && (published === '' || isTrue(published)) ? 'yes' : 'no',
    }),
  };
}

/** In the order of their positions, then those of variants that are not among them. */
function picturesOf(product: readonly TableRow[]): string {
  const gallery = product
    .filter((row) => cellOf(row, 'image src'))
    .map((row) => ({
      source: cellOf(row, 'image src'),
      alt: cleanText(cellOf(row, 'image alt text')) || valuesShown(product, cellOf(row, 'image src')),
      position: Number(cellOf(row, 'image position')) || Number.MAX_SAFE_INTEGER,
    }))
    .toSorted((a, b) => a.position - b.position);
  const known = new Set(gallery.map(({ source }) => source));
  const others = new Set(
    product.map((row) => cellOf(row, 'variant image')).filter((source) => source !== ''),
  );
  return writePictures([
    ...gallery,
    ...[...others]
      .filter((source) => !known.has(source))
      .map((source) => ({ source, alt: valuesShown(product, source) })),
  ]);
}

/** `Indigo`, where all variants with this picture are so: by these words it is shown when that is chosen. */
function valuesShown(product: readonly TableRow[], source: string): string {
  const variants = product.filter((row) => cellOf(row, 'variant image') === source);
  const values = ['option1 value', 'option2 value', 'option3 value'].map(
    (name) => new Set(variants.map((row) => cellOf(row, name))),
  );
  const shared = values.flatMap((all) => (all.size === 1 ? [...all] : []));
  return cleanText(shared.filter((value) => value !== '' && value !== 'Default Title').join(', '));
}

function variantCells(
  row: TableRow,
  handle: string,
  names: readonly string[],
  present: ReadonlySet<string>,
): Row['cells'] {
  const options = names.flatMap((name, index): [string, string][] => {
    const value = cellOf(row, `option${index + 1} value`);
    const isOnly = name === 'Title' && value === 'Default Title';
    return name === '' || value === '' || isOnly ? [] : [[cleanText(name), cleanText(value)]];
  });
  const stock = cellOf(row, 'variant inventory qty');
  const price = cellOf(row, 'variant price');
  const before = cellOf(row, 'variant compare at price');
  const grams = cellOf(row, 'variant grams');
  return {
    sku: cellOf(row, 'variant sku') || derivedSku(handle, options),
    options: writePairs(options, '; '),
    price,
    // Shopify writes 0 where there was no other price.
    mrp: Number(before) > 0 ? before : price,
    // Oversold there: the units are owed, and none is on the shelf.
    ...(stock !== '' && { stock: stock.startsWith('-') ? '0' : stock }),
    ...(present.has('variant grams') && {
      'weight (g)': Number(grams) > 0 ? String(Math.round(Number(grams))) : '',
    }),
  };
}

const isTrue = (text: string) => /^(true|yes|1)$/i.test(text);

const nameOf = (name: string) => ALSO_CALLED[name.toLowerCase()] ?? name.toLowerCase();

const cellOf = ({ cells }: TableRow, name: string) => (cells.get(name) ?? '').trim();

function calledIn(present: ReadonlySet<string>): Sheet['called'] {
  return {
    handle: 'Handle',
    name: 'Title',
    category: present.has('type') ? 'Type' : 'Product Category',
    brand: 'Vendor',
    description: 'Body (HTML)',
    keywords: 'Tags',
    pictures: 'Image Src',
    sku: 'Variant SKU',
    options: 'Option1 Value',
    price: 'Variant Price',
    mrp: 'Variant Compare At Price',
    stock: 'Variant Inventory Qty',
    'weight (g)': 'Variant Grams',
  };
}
