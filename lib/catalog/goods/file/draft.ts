/** What a file says of goods, read and judged row by row; what the shop has is another matter (plan.ts). */
import { slug } from './cells';
import { PRODUCT_COLUMNS } from './columns';
import { type Cells, cellsOf, readProduct, readVariantFields, words } from './fields';
import type { Fault, ProductDraft, Row, Sheet, VariantDraft } from './types';

/** @param faults is added to. */
export function readDrafts(sheet: Sheet, faults: Fault[]): ProductDraft[] {
  const skus = new Map<string, number>();
  const drafts: ProductDraft[] = [];
  for (const [handle, rows] of Map.groupBy(sheet.rows, ({ cells }) => cells.handle?.trim() ?? '')) {
    const [first] = rows;
    if (!first) continue;
    const wrongHandle = handle === '' ? 'Write the product’s handle into every row.' : faultOfHandle(handle);
    if (wrongHandle) {
      for (const row of rows) cellsOf(row, sheet, faults).fault('handle', wrongHandle);
      continue;
    }
    sayContradictions(first, rows.slice(1), sheet, faults);
    drafts.push({
      line: first.line,
      id: handle,
      ...readProduct(cellsOf(first, sheet, faults)),
      variants: rows.map((row) => readVariant(row, cellsOf(row, sheet, faults), skus)),
    });
  }
  return drafts;
}

function faultOfHandle(handle: string): string | undefined {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle) && handle.length <= 100) return undefined;
  return `A handle has small letters, digits and single hyphens, at most 100, since it stands in the address of the page: ${slug(handle) || 'linen-kurta'}.`;
}

/** A product's cells may be blank in the rows that follow its first, or say the same. */
function sayContradictions(first: Row, others: readonly Row[], sheet: Sheet, faults: Fault[]): void {
  for (const row of others) {
    for (const column of PRODUCT_COLUMNS) {
      if (column === 'handle') continue;
      const text = row.cells[column]?.trim();
      if (text && text !== first.cells[column]?.trim()) {
        const says = `Line ${first.line} says something else of the same product. Leave it blank here.`;
        cellsOf(row, sheet, faults).fault(column, says);
      }
    }
  }
}

function readVariant(row: Row, cells: Cells, skus: Map<string, number>): VariantDraft {
  const id = cells.take('sku', words(100)) ?? '';
  const before = skus.get(id);
  if (!row.cells.sku?.trim()) cells.fault('sku', 'Write a SKU: the shop knows a variant by it.');
  else if (before !== undefined) {
    cells.fault('sku', `Line ${before} has the SKU ${id} already. Every variant has one of its own.`);
  }
  skus.set(id, before ?? row.line);
  return { line: row.line, id, fields: readVariantFields(row, cells) };
}
