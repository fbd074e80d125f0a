/** WooCommerce's export of products: a row a product, and one a variation that names its parent. */
import { cleanText } from '@/lib/typed/clean-text';
import { slug, writePairs, writePictures } from '../cells';
import { LONGEST_SUMMARY } from '../fields';
import { firstSentence } from '../first-sentence';
import { textOfHtml } from '../html';
import type { Table, TableRow } from '../read-table';
import type { Fault, Row, Sheet } from '../types';
import { derivedSku, gramsOf, joined, valuesShown } from './shared';

export const isWooCommerce = (names: ReadonlySet<string>) =>
  names.has('type') && names.has('name') && names.has('regular price');

interface Found {
  /** The handle of the product that a SKU of the shop belongs to: the export has no handle of its own. */
  handleOf: (sku: string) => string | undefined;
  /** `YYYY-MM-DD`, for prices of a season. */
  today: string;
}

export function wooCommerceSheet({ rows }: Table, found: Found): Sheet {
  const sheet: Sheet = { rows: [], called: CALLED, faults: [] };
  const products = rows.filter((row) => isSold(row, sheet.faults));
  // A variation names its parent as `id:44`, or by SKU.
  const byName = new Map<string, TableRow>();
  for (const row of products) {
    byName.set(`id:${cellOf(row, 'id')}`, row);
    if (cellOf(row, 'sku')) byName.set(cellOf(row, 'sku'), row);
  }
  const variationsOf = Map.groupBy(rows.filter(isVariation), (row) => byName.get(cellOf(row, 'parent')));
  for (const row of variationsOf.get(undefined) ?? []) {
    const says = `There is no product ${cellOf(row, 'parent')}. Export the variation with its parent.`;
    sheet.faults.push({ line: row.line, column: 'Parent', says, fatal: true });
  }
  const partsOf = (product: TableRow) => [product, ...(variationsOf.get(product) ?? [])];
  const knownHandle = (product: TableRow) =>
    partsOf(product).flatMap((row) => found.handleOf(ownSku(row)) ?? [])[0];
  // Those of goods that the shop has are no other's, wherever they stand in the file.
  const taken = new Set(products.flatMap((product) => knownHandle(product) ?? []));
  for (const product of products) {
    const variations = variationsOf.get(product) ?? [];
    const handle = knownHandle(product) ?? newHandle(product, taken);
    taken.add(handle);
    const sold = typesOf(product).includes('variable') ? variations : [product];
    const rowsOfIt = sold.map((row) => variantCells(row, product, handle, found.today));
    if (rowsOfIt.length === 0) {
      const says = 'It has no variations, so that nothing of it can be sold: left out.';
      sheet.faults.push({ line: product.line, says, fatal: false });
    }
    sheet.rows.push(
      ...rowsOfIt.map(({ line, cells }, index) => ({
        line,
        cells: index === 0 ? { ...productCells(product, variations, sheet.faults), ...cells } : cells,
      })),
    );
  }
  return sheet;
}

function isSold(row: TableRow, faults: Fault[]): boolean {
  const types = typesOf(row);
  if (types.includes('variation')) return false;
  const other = types.find((type) => type === 'grouped' || type === 'external');
  if (other) faults.push({ line: row.line, column: 'Type', says: `${other}: left out.`, fatal: false });
  return other === undefined;
}

const isVariation = (row: TableRow) => typesOf(row).includes('variation');

const typesOf = (row: TableRow) =>
  cellOf(row, 'type')
    .toLowerCase()
    .split(',')
    .map((type) => type.trim());

/** Of its name, and of its number where another has the same. */
function newHandle(product: TableRow, taken: ReadonlySet<string>): string {
  const named = slug(cellOf(product, 'name'));
  const numbered = [named || 'product', slug(cellOf(product, 'id') || cellOf(product, 'sku'))].join('-');
  return named === '' || taken.has(named) ? numbered : named;
}

/** WooCommerce's number stays when a product without a SKU is renamed. */
function ownSku(row: TableRow): string {
  const id = cellOf(row, 'id');
  return cellOf(row, 'sku') || (id && `WOO-${id}`);
}

function productCells(product: TableRow, variations: readonly TableRow[], faults: Fault[]): Row['cells'] {
  const categories = listOf(cellOf(product, 'categories')).map((path) =>
    path.split('>').map((name) => name.trim()),
  );
  const [category = ''] = categories[0] ?? [];
  const deeper = categories.flatMap((path, index) => (index === 0 ? path.slice(1) : path));
  const { summary, rest } = summaryOf(product, faults);
  const brand = listOf(cellOf(product, 'brands')).join(', ');
  const published = cellOf(product, 'published');
  const facts = attributesOf(product).filter(
    ([name]) => !variations.some((row) => attributesOf(row).some(([option]) => option === name)),
  );
  return {
    name: cellOf(product, 'name'),
    category,
    ...(brand && { brand }),
    ...(summary && { summary }),
    description: [rest, textOfHtml(textOf(product, 'description'))]
      .filter((text) => text !== '')
      .join('\n\n'),
    facts: writePairs(facts, '\n'),
    keywords: joined([...deeper, ...listOf(cellOf(product, 'tags'))]),
    pictures: picturesOf(product, variations),
    ...(published && { active: published === '1' ? 'yes' : 'no' }),
  };
}

/** What is too long for the line of listings is the beginning of its description. */
function summaryOf(product: TableRow, faults: Fault[]): { summary: string; rest: string } {
  const short = textOfHtml(textOf(product, 'short description'));
  const summary = short.replace(/\s+/g, ' ');
  if (summary.length <= LONGEST_SUMMARY) return { summary, rest: '' };
  const sentence = firstSentence(short);
  const says = `${summary.length} characters: listings have the first sentence, and the rest stands before the description.`;
  faults.push({ line: product.line, column: CALLED.summary, says, fatal: false });
  return {
    summary: sentence,
    rest: short.startsWith(sentence) ? short.slice(sentence.length).trim() : short,
  };
}

function picturesOf(product: TableRow, variations: readonly TableRow[]): string {
  const imagesOf = (row: TableRow) => listOf(cellOf(row, 'images'));
  const sources = new Set([product, ...variations].flatMap(imagesOf));
  return writePictures(
    [...sources].map((source) => {
      const shown = variations.filter((row) => imagesOf(row).includes(source));
      return { source, alt: valuesShown(shown.map(attributesOf)) };
    }),
  );
}

function variantCells(row: TableRow, product: TableRow, handle: string, today: string): Row {
  const options = row === product ? [] : attributesOf(row);
  const regular = cellOf(row, 'regular price');
  const reduced = isOnSale(row, today) ? cellOf(row, 'sale price') : '';
  const stock = cellOf(row, 'stock');
  const weight = weightOf(row) || weightOf(product);
  return {
    line: row.line,
    cells: {
      handle,
      sku: ownSku(row) || derivedSku(handle, options),
      options: writePairs(options, '; '),
      price: reduced || regular,
      mrp: regular,
      // Empty where stock is not counted, `parent` where variations share a number.
      ...(/^-?\d/.test(stock) && { stock: stock.startsWith('-') ? '0' : stock.replace(/\.0+$/, '') }),
      ...(weight && { 'weight (g)': weight }),
      ...(row !== product && { 'variant active': cellOf(row, 'published') === '0' ? 'no' : 'yes' }),
    },
  };
}

function isOnSale(row: TableRow, today: string): boolean {
  const from = cellOf(row, 'date sale price starts').slice(0, 10);
  const to = cellOf(row, 'date sale price ends').slice(0, 10);
  return from <= today && (to === '' || today <= to);
}

/** Names with their values, of those that have any. */
function attributesOf({ cells }: TableRow): [string, string][] {
  return [...cells].flatMap(([column, name]): [string, string][] => {
    const number = /^attribute (\d+) name$/.exec(column)?.[1];
    const values = number ? (cells.get(`attribute ${number} value(s)`) ?? '') : '';
    return name.trim() === '' || values.trim() === ''
      ? []
      : [[cleanText(name), cleanText(listOf(values).join(', '))]];
  });
}

const GRAMS: Readonly<Record<string, number>> = { kg: 1_000, g: 1, lbs: 453.592_37, oz: 28.349_523 };

/** Empty where it has none. */
function weightOf({ cells }: TableRow): string {
  for (const [column, text] of cells) {
    const unit = /^weight \((kg|g|lbs|oz)\)$/.exec(column)?.[1];
    if (unit) return gramsOf(text.trim(), unit, GRAMS[unit] ?? 1);
  }
  return '';
}

/** Parts between commas; one that belongs to a part has a backslash before it. */
function listOf(text: string): string[] {
  return text
    .split(/(?<!\\),/)
    .map((part) => part.replaceAll('\\,', ',').trim())
    .filter((part) => part !== '');
}

/** Line ends are written as `\n`, and an empty line between two texts is a paragraph. */
function textOf(row: TableRow, name: string): string {
  return cellOf(row, name)
    .replaceAll('\\n', '\n')
    .replace(/\n\s*\n/g, '<p>');
}

const cellOf = ({ cells }: TableRow, name: string) => (cells.get(name) ?? '').trim();

const CALLED: Sheet['called'] = {
  handle: 'Name',
  name: 'Name',
  category: 'Categories',
  brand: 'Brands',
  summary: 'Short description',
  description: 'Description',
  keywords: 'Tags',
  pictures: 'Images',
  sku: 'SKU',
  options: 'Attribute 1 value(s)',
  price: 'Regular price',
  mrp: 'Regular price',
  stock: 'Stock',
  'weight (g)': 'Weight (kg)',
  active: 'Published',
};
