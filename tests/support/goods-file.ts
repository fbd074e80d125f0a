/** A file of goods, read and planned as an import does it, without a database. */
import { readDrafts } from '@/lib/catalog/goods/file/draft';
import { readSheet } from '@/lib/catalog/goods/file/read-sheet';
import { allFaults } from '@/lib/catalog/goods/plan/faults';
import { planImport } from '@/lib/catalog/goods/plan/plan';
import type { ImportOptions, Plan, Shelf } from '@/lib/catalog/goods/plan/types';

export const NOW = Date.parse('2026-11-29T10:00:00Z');
export const EMPTY: Shelf = { categories: [], products: [], variants: [] };

/** @param lines of the file, without their ends */
export const file = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

export function planned(bytes: Uint8Array, shelf: Shelf = EMPTY, options: Partial<ImportOptions> = {}) {
  const owners = new Map(shelf.variants.map(({ id, productId }) => [id, productId]));
  const sheet = readSheet(bytes, (sku) => owners.get(sku), NOW);
  const read = [...sheet.faults];
  const drafts = readDrafts(sheet, read);
  const kept = ({ source, alt }: { source: string; alt: string }) => ({
    src: source,
    alt,
    width: 8,
    height: 10,
  });
  const plan = planImport(drafts, shelf, kept, { now: NOW, ...options });
  const faults = allFaults(sheet, read, plan.faults);
  return { plan, drafts, faults, said: faults.map(({ line, column, says }) => `${line} ${column}: ${says}`) };
}

/** The shop as it is once a plan is written. */
export function shopAfter(plan: Plan, { categories, products, variants }: Shelf = EMPTY): Shelf {
  const put = <Row extends { id: string }>(there: readonly Row[], rows: readonly Row[]) => [
    ...new Map([...there, ...rows].map((row) => [row.id, row])).values(),
  ];
  return {
    categories: put(categories, plan.categories),
    products: put(products, plan.products),
    variants: put(variants, plan.variants),
  };
}
