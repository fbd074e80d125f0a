/**
 * An administrator creates and changes goods. Each form is read and planned by the rules of the file of goods, and written in the
 * transaction that read what was there: who was slower than somebody else is told so. Called by actions, which have checked the permission.
 */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { categoriesInOrder, type ProductRow, type VariantRow } from '@/db/queries/catalogue';
import { everyVariantOf, nextPosition, productById, variantById } from '@/db/queries/console-products';
import { insertCategories, putProducts, putVariants } from '@/db/queries/goods';
import { recordStockChanges } from '@/db/queries/stock-changes';
import { slug, writePairs } from '@/lib/catalog/goods/file/cells';
import { readDrafts } from '@/lib/catalog/goods/file/draft';
import { cellsOf, readProduct, readVariantFields } from '@/lib/catalog/goods/file/fields';
import type { Fault, ProductDraft, Row, VariantDraft } from '@/lib/catalog/goods/file/types';
import { planImport } from '@/lib/catalog/goods/plan/plan';
import type { Plan } from '@/lib/catalog/goods/plan/types';
import { common, product as t } from '../messages';
import {
  differences,
  errorsOf,
  type GoodsField,
  productTyped,
  rowOfNewProduct,
  rowOfNewVariant,
  rowOfProduct,
  rowOfVariant,
  variantTyped,
} from './goods-form';

/** `version`: what the form is to be sent with next time. */
export type Saved =
  | { saved: string }
  | { message: string; errors?: Record<string, string>; version?: number };
type Typed = Readonly<Record<string, string>>;
interface Known {
  productId: string;
  /** As the form was drawn. */
  version: number;
  actor: string;
}

/** Beside the products' own, in the console: app/admin/(console)/products. */
const OWN_PAGES = ['new', 'categories'];

export function createProduct(typed: Typed, actor: string, now = Date.now()): Promise<Saved> {
  return transaction('create product', async (tx) => {
    const handle = typed.handle?.trim() || slug(typed.name ?? '');
    const errors = missing(typed, ['name', 'sku', 'price']);
    if (!typed.category && !typed.newCategory?.trim()) errors.category = t.chooseCategory;
    if (handle === '' && !errors.name) errors.handle = t.handleMissing;
    const isTaken = OWN_PAGES.includes(handle) || (handle !== '' && (await productById(tx, handle)));
    if (isTaken) errors.handle = t.handleTaken;
    const owner = await ownerOf(tx, typed.sku);
    if (owner) errors.sku = t.skuTaken(owner);
    const faults: Fault[] = [];
    const [draft] = readDrafts(sheetOf(rowOfNewProduct({ ...typed, handle })), faults);
    const wrong = { ...errorsOf(faults), ...errors };
    if (!draft || Object.keys(wrong).length > 0) return refused(wrong);
    const plan = planOf(draft, { categories: await categoriesInOrder(tx), products: [], variants: [] }, now);
    if (plan.faults.some(({ fatal }) => fatal)) return refused(planErrors(plan, []));
    for (const row of plan.products) row.position = await nextPosition(tx, row.categoryId);
    return write(tx, plan, draft.id, actor, now);
  });
}

/** What a product says of itself. */
export function changeProduct(known: Known, typed: Typed, now = Date.now()): Promise<Saved> {
  return change(known, now, typed, productTyped, (there, faults) => {
    const errors = missing(typed, ['name']);
    const row = rowOfProduct(typed);
    const draft = { line: 1, id: there.id, ...readProduct(cellsOf(row, sheetOf(row), faults)), variants: [] };
    return Object.keys(errors).length > 0 ? { errors } : { draft };
  });
}

/** Off the shop's lists, or on them again. */
export function offerProduct(known: Known, active: boolean, now = Date.now()): Promise<Saved> {
  return change(known, now, undefined, productTyped, ({ id }) => ({
    draft: { line: 1, id, fields: { active }, variants: [] },
  }));
}

/** @param known one without a version only adds: nobody's change is lost by it. @param make the pictures as they are to be; undefined where the one that was meant is gone. */
export function changePictures(
  known: Omit<Known, 'version'> & { version?: number },
  make: (before: ProductRow['pictures']) => ProductRow['pictures'] | undefined,
  now = Date.now(),
): Promise<Saved> {
  return transaction('change pictures', async (tx) => {
    const there = await productById(tx, known.productId);
    if (!there) return { message: t.noSuchProduct };
    const isOld = known.version !== undefined && there.version !== known.version;
    if (isOld) return { message: t.conflictPlain, version: there.version };
    const pictures = make(there.pictures);
    if (!pictures) return { message: t.pictureGone };
    await putProducts(tx, [{ ...there, pictures, version: there.version + 1, updatedAt: now }]);
    return { saved: there.id };
  });
}

export function addVariant(known: Known, typed: Typed, now = Date.now()): Promise<Saved> {
  return change(
    known,
    now,
    typed,
    () => ({}),
    async (there, faults, _variants, tx) => {
      const errors = missing(typed, ['sku', 'price']);
      const owner = await ownerOf(tx, typed.sku);
      if (owner) errors.sku = t.skuTaken(owner);
      const row = rowOfNewVariant(typed);
      const [draft] = readDrafts(sheetOf({ line: 1, cells: { ...row.cells, handle: there.id } }), faults);
      const variants = draft?.variants ?? [];
      return Object.keys(errors).length > 0 ? { errors } : { draft: withVariants(there, variants) };
    },
  );
}

export function changeVariant(known: Known, sku: string, typed: Typed, now = Date.now()): Promise<Saved> {
  const shown = (_: ProductRow, rows: readonly VariantRow[]) => {
    const row = rows.find(({ id }) => id === sku);
    return row ? variantTyped(row) : {};
  };
  return change(known, now, typed, shown, (there, faults, variants) => {
    // Never one of another product.
    if (!has(variants, sku)) return { errors: { price: t.noSuchProduct } };
    const errors = missing(typed, ['price']);
    const row = rowOfVariant({ ...typed, sku });
    const fields = readVariantFields(row, cellsOf(row, sheetOf(row), faults));
    const draft = withVariants(there, [{ line: 1, id: sku, fields }]);
    return Object.keys(errors).length > 0 ? { errors } : { draft };
  });
}

export function offerVariant(known: Known, sku: string, active: boolean, now = Date.now()): Promise<Saved> {
  return change(
    known,
    now,
    undefined,
    () => ({}),
    (there, _faults, variants) =>
      has(variants, sku)
        ? { draft: withVariants(there, [{ line: 1, id: sku, fields: { active } }]) }
        : { errors: { price: t.noSuchProduct } },
  );
}

type Made = { draft: ProductDraft } | { errors: Record<string, string> };

/**
 * @param typed what stays in the form; without it there is nothing but a button.
 * @param shown what the form shows of what is there.
 */
function change(
  { productId, version, actor }: Known,
  now: number,
  typed: Typed | undefined,
  shown: (there: ProductRow, variants: readonly VariantRow[]) => Record<string, string>,
  make: (there: ProductRow, faults: Fault[], variants: readonly VariantRow[], tx: Db) => Made | Promise<Made>,
): Promise<Saved> {
  return transaction('change product', async (tx) => {
    const there = await productById(tx, productId);
    if (!there) return { message: t.noSuchProduct };
    const variants = await everyVariantOf(tx, productId);
    if (there.version !== version) {
      return {
        message: typed ? conflictText(shown(there, variants), typed) : t.conflictPlain,
        version: there.version,
      };
    }
    const faults: Fault[] = [];
    const made = await make(there, faults, variants, tx);
    const errors = { ...errorsOf(faults), ...('errors' in made ? made.errors : {}) };
    if (!('draft' in made) || Object.keys(errors).length > 0) return refused(errors);
    const plan = planOf(
      made.draft,
      { categories: await categoriesInOrder(tx), products: [there], variants },
      now,
    );
    if (plan.faults.some(({ fatal }) => fatal)) return refused(planErrors(plan, variants));
    return write(tx, plan, productId, actor, now);
  });
}

function conflictText(now: Record<string, string>, typed: Typed): string {
  const found = differences(now, typed).map(({ field, value }) =>
    t.now(t.fields[field as GoodsField], value.replace(/\s+/g, ' ').slice(0, 200)),
  );
  return t.conflict(found.length > 0 ? found.join(' ') : t.sameNow);
}

const planOf = (draft: ProductDraft, shelf: Parameters<typeof planImport>[1], now: number) =>
  planImport([draft], shelf, undefined, { now });

/** The sentences of a plan speak of rows of a file. */
function planErrors({ faults }: Plan, variants: readonly VariantRow[]): Record<string, string> {
  const errors = errorsOf(faults);
  const others = variants
    .filter(({ active }) => active)
    .map(({ id, options }) => `${id} (${writePairs(Object.entries(options), '; ') || t.none})`);
  return errors.options ? { ...errors, options: t.unlike(others.join(', ')) } : errors;
}

async function write(tx: Db, plan: Plan, id: string, actor: string, now: number): Promise<Saved> {
  await insertCategories(tx, plan.categories);
  await putProducts(tx, plan.products);
  await putVariants(tx, plan.variants);
  await recordStockChanges(
    tx,
    plan.stock.map((change) => ({ ...change, at: now, actor })),
  );
  return { saved: id };
}

async function ownerOf(tx: Db, sku: string | undefined): Promise<string | undefined> {
  const row = sku?.trim() ? await variantById(tx, sku.trim()) : undefined;
  return row && ((await productById(tx, row.productId))?.name ?? row.productId);
}

const withVariants = ({ id }: ProductRow, variants: VariantDraft[]): ProductDraft => ({
  ...{ line: 1, id, fields: {}, variants },
});

const has = (variants: readonly VariantRow[], sku: string) => variants.some(({ id }) => id === sku);

const sheetOf = (row: Row) => ({ rows: [row], called: {}, faults: [] });

const MISSING = { name: t.nameMissing, sku: t.skuMissing, price: t.priceMissing };

function missing(typed: Typed, fields: readonly (keyof typeof MISSING)[]): Record<string, string> {
  return Object.fromEntries(
    fields.filter((field) => !typed[field]?.trim()).map((field) => [field, MISSING[field]]),
  );
}

const refused = (errors: Record<string, string>): Saved => ({ message: common.fieldsNeedAttention, errors });
