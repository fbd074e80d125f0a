/** What the cells of a row say, each by its own rule. */
import { MAX_ALT_LENGTH } from '@/lib/media/limits';
import { formatINR } from '@/lib/money';
import { MAX_ORDER_AMOUNT, MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { cleanText } from '@/lib/typed/clean-text';
import { readRupees } from '@/lib/typed/typed-amount';
import { readCode } from '@/lib/typed/typed-digits';
import {
  type PictureSource,
  type Read,
  readMoment,
  readPairs,
  readPictures,
  readRates,
  readWhole,
  readYesNo,
} from './cells';
import type { Column } from './columns';
import type { Fault, ProductDraft, Row, Sheet, VariantFields } from './types';
import { UNITS } from './units';

export interface Cells {
  /** Undefined where the file says nothing, or nothing that can be read; `blank` where the cell is empty. */
  take<T>(column: Column, read: (text: string) => Read<T>, blank?: T): T | undefined;
  fault(column: Column, says: string, fatal?: boolean): void;
}

export function cellsOf({ line, cells }: Row, { called }: Sheet, faults: Fault[]): Cells {
  const fault = (column: Column, says: string, fatal = true) => {
    faults.push({ line, column: called[column] ?? column, says, fatal });
  };
  return {
    fault,
    take: (column, read, blank) => {
      const text = cells[column];
      if (text === undefined) return undefined;
      if (text.trim() === '') return blank;
      const got = read(text);
      if ('value' in got) return got.value;
      fault(column, got.fault);
      return undefined;
    },
  };
}

/** Characters of the line that listings have. */
export const LONGEST_SUMMARY = 300;

/** One line of at most so many characters. */
export const words =
  (longest: number) =>
  (text: string): Read<string> => {
    const value = cleanText(text);
    return value.length <= longest
      ? { value }
      : { fault: `${value.length} characters: ${longest} is the most. Shorten it.` };
  };

const fits =
  (pattern: RegExp, fault: string) =>
  (text: string): Read<string> =>
    pattern.test(readCode(text)) ? { value: readCode(text) } : { fault };

/** Paragraphs between blank lines; lines within them stay. */
function paragraphs(text: string): Read<string> {
  const value = text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(cleanText)
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return value.length <= 20_000 ? { value } : { fault: 'More than 20,000 characters. Shorten it.' };
}

const hsn = fits(/^(\d{4}|\d{6}|\d{8})$/, 'An HSN code has 4, 6 or 8 digits, without dots or spaces.');
const code = fits(/^[\w.-]{1,64}$/, 'A code of the gateway has letters, digits, _, . and -, at most 64.');

function unit(text: string): Read<string> {
  const value = readCode(text).toUpperCase();
  return UNITS.includes(value)
    ? { value }
    : { fault: `GST returns know no such unit. Write NOS, or one of ${UNITS.join(', ')}.` };
}

function pictures(text: string): Read<PictureSource[]> {
  const got = readPictures(text);
  const long = 'value' in got && got.value.find(({ alt }) => alt.length > MAX_ALT_LENGTH);
  return long
    ? { fault: `The words for ${long.source} are over ${MAX_ALT_LENGTH} characters: shorten them.` }
    : got;
}

export function readProduct(cells: Cells): Pick<ProductDraft, 'category' | 'pictures' | 'fields'> {
  const productCode = cells.take<string | null>('product code', code, null);
  const imeiTracked = cells.take('imei', readYesNo);
  if (imeiTracked && productCode === null) {
    cells.fault('imei', 'Devices are tracked by the gateway’s product code: write it, or no.');
  }
  return {
    category: cells.take('category', words(100)),
    pictures: cells.take('pictures', pictures, []),
    fields: said({
      name: cells.take('name', words(200)),
      brand: cells.take('brand', words(100), ''),
      summary: cells.take('summary', words(LONGEST_SUMMARY), ''),
      description: cells.take('description', paragraphs, ''),
      facts: cells.take('facts', readPairs, []),
      keywords: cells.take('keywords', words(2_000), ''),
      hsn: cells.take<string | null>('hsn', hsn, null),
      gstRates: cells.take('gst', readRates, []),
      unit: cells.take('unit', unit),
      origin: cells.take('origin', words(100)),
      importer: cells.take<string | null>('importer', words(300), null),
      productCode,
      imeiTracked,
      position: cells.take('position', readWhole),
      createdAt: cells.take('added on', readMoment),
      active: cells.take('active', readYesNo),
    }),
  };
}

export function readVariantFields(row: Row, cells: Cells): VariantFields {
  const pricePaise = cells.take('price', price);
  // Of the same cell, where the file has one for both: its fault is said once.
  const mrpPaise = row.cells.mrp === row.cells.price ? pricePaise : cells.take('mrp', price);
  if (pricePaise !== undefined && mrpPaise !== undefined && mrpPaise < pricePaise) {
    const says = `The price of ${row.cells.price?.trim()} is above the maximum retail price of ${row.cells.mrp?.trim()}. Nobody may sell above it: mend one of them.`;
    cells.fault('price', says);
  }
  return said({
    options: options(cells),
    pricePaise,
    mrpPaise,
    available: cells.take('stock', readWhole),
    weightGrams: cells.take<number | null>('weight (g)', readWhole, null),
    active: cells.take('variant active', readYesNo),
  });
}

function price(text: string): Read<number> {
  const got = readRupees(text);
  if ('fault' in got) return got;
  if (got.amount >= MIN_ORDER_AMOUNT && got.amount <= MAX_ORDER_AMOUNT) return { value: got.amount };
  return {
    fault: `The gateway takes from ${formatINR(MIN_ORDER_AMOUNT)} to ${formatINR(MAX_ORDER_AMOUNT)}.`,
  };
}

function options(cells: Cells): Record<string, string> | undefined {
  const pairs = cells.take('options', readPairs, []);
  if (!pairs) return undefined;
  const record = Object.fromEntries(pairs);
  if (Object.keys(record).length < pairs.length) cells.fault('options', 'An option is named twice.');
  return record;
}

/** Only what is there: an undefined field is one that the file says nothing of. */
function said<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
