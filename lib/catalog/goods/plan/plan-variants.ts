/** What an import changes of one product's variants. Pure. */
import type { VariantRow } from '@/db/queries/catalogue';
import { formatINR, paise } from '@/lib/money';
import type { ProductDraft, VariantDraft } from '../file/types';
import { differ } from './same';
import type { ImportOptions, Plan } from './types';

/** @returns whether any of them changes. */
export function planVariants(
  draft: ProductDraft,
  there: readonly VariantRow[],
  all: ReadonlyMap<string, VariantRow>,
  options: ImportOptions,
  plan: Plan,
): boolean {
  const before = new Map(there.map((row) => [row.id, row]));
  const named = draft.variants.flatMap((variant) => {
    const owner = all.get(variant.id)?.productId ?? draft.id;
    if (owner === draft.id) return rowOf(variant, before.get(variant.id), draft.id, options, plan) ?? [];
    const says = `The shop has the SKU ${variant.id} as a variant of ${owner}. Give this one another, or name that product’s handle.`;
    plan.faults.push({ line: variant.line, column: 'sku', says, fatal: true });
    return [];
  });
  const ids = new Set(draft.variants.map(({ id }) => id));
  const rest = there
    .filter(({ id }) => !ids.has(id))
    .map((row) => (options.archiveMissing ? { ...row, active: false } : row));
  sayUnlike(draft, [...named, ...rest], plan);
  const touched = inOrder(named, rest, there).map((row) => keep(row, before.get(row.id), plan));
  return touched.includes(true);
}

/**
 * A file that names all of them says in which order they stand; otherwise new ones come last.
 * @param there in the shop's order
 */
function inOrder(
  named: readonly VariantRow[],
  rest: readonly VariantRow[],
  there: readonly VariantRow[],
): VariantRow[] {
  const isSame = named.length === there.length && named.every(({ id }, index) => id === there[index]?.id);
  if (isSame) return [...named];
  if (rest.length === 0) return named.map((row, position) => ({ ...row, position }));
  const known = new Set(there.map(({ id }) => id));
  const last = Math.max(...there.map(({ position }) => position));
  const added = named.filter(({ id }) => !known.has(id));
  return [
    ...named.filter(({ id }) => known.has(id)),
    ...added.map((row, index) => ({ ...row, position: last + 1 + index })),
    ...rest,
  ];
}

function rowOf(
  { id, line, fields }: VariantDraft,
  there: VariantRow | undefined,
  productId: string,
  { setStock }: ImportOptions,
  plan: Plan,
): VariantRow | undefined {
  const pricePaise = fields.pricePaise ?? there?.pricePaise;
  if (pricePaise === undefined) {
    plan.faults.push({ line, column: 'price', says: `${id} is new: write its price.`, fatal: true });
    return undefined;
  }
  if (!there && fields.available === undefined) plan.uncounted += 1;
  const row: VariantRow = {
    id,
    productId,
    pricePaise,
    mrpPaise: there?.mrpPaise ?? pricePaise,
    options: {},
    available: 0,
    weightGrams: null,
    active: true,
    position: 0,
    ...there,
    ...fields,
  };
  // A file is older than what was sold since: its number would put that back on the shelf.
  if (there && !setStock) {
    if (row.available !== there.available) plan.stockKept += 1;
    row.available = there.available;
  }
  const bothSaid = fields.pricePaise !== undefined && fields.mrpPaise !== undefined;
  if (row.mrpPaise < row.pricePaise && !bothSaid) {
    const says = `The price would be ${formatINR(paise(row.pricePaise))} and the maximum retail price ${formatINR(paise(row.mrpPaise))}: write both.`;
    plan.faults.push({ line, column: 'price', says, fatal: true });
  }
  return row;
}

/** Those that are offered differ in their options, and have the same kinds of them. */
function sayUnlike({ line, id, variants }: ProductDraft, rows: readonly VariantRow[], plan: Plan): void {
  const offered = rows.filter(({ active }) => active);
  const kinds = new Map(offered.map((row) => [Object.keys(row.options).toSorted().join(', '), row]));
  if (kinds.size > 1) {
    const list = [...kinds].map(([names, row]) => `${row.id} has ${names || 'none'}`).join('; ');
    const says = `The variants of ${id} need the same options: ${list}. Write all of them into every row.`;
    plan.faults.push({ line, column: 'options', says, fatal: true });
  }
  const seen = new Map<string, string>();
  for (const row of offered) {
    const text = JSON.stringify(Object.entries(row.options).toSorted());
    const other = seen.get(text);
    if (other !== undefined) {
      const at = variants.find((variant) => variant.id === row.id)?.line ?? line;
      const says = `${row.id} has the options of ${other}. A shopper could not tell them apart: change one, or archive it.`;
      plan.faults.push({ line: at, column: 'options', says, fatal: true });
    }
    seen.set(text, row.id);
  }
}

function keep(row: VariantRow, there: VariantRow | undefined, plan: Plan): boolean {
  const counts = plan.counts.variants;
  const units = row.available - (there?.available ?? 0);
  if (there && !differ(row, there)) {
    counts.same += 1;
    return false;
  }
  if (!there) counts.created += 1;
  else if (there.active && !row.active) counts.archived += 1;
  else counts.changed += 1;
  plan.variants.push(row);
  if (units !== 0) {
    const why = there ? 'import' : 'opening';
    plan.stock.push({ variantId: row.id, units, left: row.available, why });
  }
  return true;
}
