/** Shopify's export of products, and its template for imports, which names the same columns otherwise. */
import { cleanText } from '@/lib/typed/clean-text';
import { writePairs, writePictures } from '../cells';
import { textOfHtml } from '../html';
import type { Table, TableRow } from '../read-table';
import type { Row, Sheet } from '../types';
import { addressOf, derivedSku, gramsOf, isNought, joined, valuesShown } from './shared';

/** Names of the template, as the export has them. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'url handle': 'handle',
  description: 'body (html)',
  'published on online store': 'published',
  sku: 'variant sku',
  'weight value (grams)': 'variant grams',
  'inventory tracker': 'variant inventory tracker',
  'inventory quantity': 'variant inventory qty',
  'continue selling when out of stock': 'variant inventory policy',
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
  const policy = header.find((name) => nameOf(name) === 'variant inventory policy');
  for (const product of Map.groupBy(rows, (row) => cellOf(row, 'handle')).values()) {
    const [first] = product;
    if (first && isTrue(cellOf(first, 'gift card'))) {
      sheet.faults.push({
        line: first.line,
        says: 'A gift card is no good that this shop sells: left out.',
        fatal: false,
      });
    } else if (first) {
      sheet.rows.push(...rowsOf(product, first, present));
      const endless = product.find((row) => isCounted(row, present) && isEndless(row));
      if (endless) {
        const says = `Shopify sells ${cellOf(first, 'handle')} on when none is left, and this shop does not: give it the units that you can make as its stock.`;
        sheet.faults.push({ line: endless.line, column: policy, says, fatal: false });
      }
    }
  }
  return sheet;
}

function rowsOf(product: readonly TableRow[], first: TableRow, present: ReadonlySet<string>): Row[] {
  const sold = product.filter((row) => cellOf(row, 'variant price') || cellOf(row, 'option1 value'));
  const handle = addressOf(cellOf(first, 'handle'));
  return (sold.length > 0 ? sold : [first]).map((row, index) => ({
    line: row.line,
    cells: {
      handle,
      ...(index === 0 && productCells(product, first, present)),
      ...variantCells(row, first, handle, present),
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
  const [first] = product;
  const wordsOf = (source: string) => {
    const variants = product.filter((row) => cellOf(row, 'variant image') === source);
    return valuesShown(variants.map((row) => optionsOf(row, first)));
  };
  const gallery = product
    .filter((row) => cellOf(row, 'image src'))
    .map((row) => ({
      source: cellOf(row, 'image src'),
      alt: cleanText(cellOf(row, 'image alt text')) || wordsOf(cellOf(row, 'image src')),
      position: Number(cellOf(row, 'image position')) || Number.MAX_SAFE_INTEGER,
    }))
    .toSorted((a, b) => a.position - b.position);
  const known = new Set(gallery.map(({ source }) => source));
  const others = new Set(
    product.map((row) => cellOf(row, 'variant image')).filter((source) => source !== ''),
  );
  return writePictures([
    ...gallery,
    ...[...others].filter((source) => !known.has(source)).map((source) => ({ source, alt: wordsOf(source) })),
  ]);
}

/** @param first of the product: the kinds of options stand in it. */
function optionsOf(row: TableRow, first: TableRow | undefined): [string, string][] {
  return [1, 2, 3].flatMap((number): [string, string][] => {
    const name = first ? cellOf(first, `option${number} name`) : '';
    const value = cellOf(row, `option${number} value`);
    const isOnly = name === 'Title' && value === 'Default Title';
    return name === '' || value === '' || isOnly ? [] : [[cleanText(name), cleanText(value)]];
  });
}

function variantCells(
  row: TableRow,
  first: TableRow,
  handle: string,
  present: ReadonlySet<string>,
): Row['cells'] {
  const options = optionsOf(row, first);
  const stock = cellOf(row, 'variant inventory qty');
  const price = cellOf(row, 'variant price');
  const before = cellOf(row, 'variant compare at price');
  return {
    sku: cellOf(row, 'variant sku') || derivedSku(handle, options),
    options: writePairs(options, '; '),
    price,
    // Shopify writes 0 where there was no other price.
    mrp: isNought(before) ? price : before,
    // Oversold there: the units are owed, and none is on the shelf.
    ...(stock !== '' && isCounted(row, present) && { stock: stock.startsWith('-') ? '0' : stock }),
    ...(present.has('variant grams') && { 'weight (g)': gramsOf(cellOf(row, 'variant grams'), 'g', 1) }),
  };
}

/** What nobody counts stands there with 0 units. */
const isCounted = (row: TableRow, present: ReadonlySet<string>) =>
  !present.has('variant inventory tracker') || cellOf(row, 'variant inventory tracker') !== '';

const isEndless = (row: TableRow) => cellOf(row, 'variant inventory policy').toLowerCase() === 'continue';

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
