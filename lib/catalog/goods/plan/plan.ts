/** What an import changes: what a file says beside what the shop has. Pure; nothing is ever deleted. */
import type { ProductRow } from '@/db/queries/catalogue';
import type { Picture } from '@/db/types';
import type { PictureSource } from '../file/cells';
import type { ProductDraft } from '../file/types';
import { newProduct, planCategories } from './beginnings';
import { planVariants } from './plan-variants';
import { differ } from './same';
import type { Counts, ImportOptions, Plan, Shelf } from './types';

/** @param pictureOf what the shop keeps of a picture; undefined leaves the pictures of products that are there. */
export function planImport(
  drafts: readonly ProductDraft[],
  shelf: Shelf,
  pictureOf: ((picture: PictureSource) => Picture | undefined) | undefined,
  options: ImportOptions,
): Plan {
  const plan: Plan = {
    categories: [],
    products: [],
    variants: [],
    stock: [],
    uncounted: 0,
    stockKept: 0,
    counts: { products: none(), variants: none() },
    faults: [],
  };
  const products = new Map(shelf.products.map((row) => [row.id, row]));
  const variants = new Map(shelf.variants.map((row) => [row.id, row]));
  const variantsOf = Map.groupBy(shelf.variants, (row) => row.productId);
  const categories = planCategories(shelf, plan, options.categories);

  for (const draft of drafts) {
    const there = products.get(draft.id);
    const categoryId = categories.idFor(draft, there ? undefined : options.category);
    const begun = there ?? newProduct(draft, categoryId, options.now, plan.faults);
    if (!begun) continue;
    if (there && !there.active && draft.fields.active === undefined) {
      const says = 'It is archived in the shop, and stays so: write yes into the column active to offer it.';
      plan.faults.push({ line: draft.line, says, fatal: false });
    }
    // Not every format has words for pictures: those that somebody typed in the console stay.
    const words = new Map(there?.pictures.map(({ src, alt }) => [src, alt]));
    const pictures = draft.pictures?.flatMap((named) => {
      const picture = pictureOf?.(named);
      return picture ? { ...picture, alt: picture.alt || (words.get(picture.src) ?? '') } : [];
    });
    const row: ProductRow = {
      ...begun,
      ...draft.fields,
      ...(categoryId !== undefined && { categoryId }),
      ...(pictureOf && pictures && { pictures }),
    };
    row.position = draft.fields.position ?? there?.position ?? categories.nextPosition(row.categoryId);
    const touched = planVariants(draft, variantsOf.get(draft.id) ?? [], variants, options, plan);
    keepProduct(row, there, touched, options.now, plan);
  }
  if (options.archiveMissing) archiveMissing(drafts, shelf, options.now, plan);
  return plan;
}

function keepProduct(
  row: ProductRow,
  there: ProductRow | undefined,
  touched: boolean,
  now: number,
  plan: Plan,
): void {
  if (!there) {
    plan.counts.products.created += 1;
    plan.products.push(row);
  } else if (touched || differ(row, there)) {
    plan.counts.products.changed += 1;
    // A form that is open in the console is older than this, whatever of the product changed.
    plan.products.push({ ...row, version: there.version + 1, updatedAt: now });
  } else plan.counts.products.same += 1;
}

function archiveMissing(drafts: readonly ProductDraft[], shelf: Shelf, now: number, plan: Plan): void {
  if (drafts.length === 0 && shelf.products.some(({ active }) => active)) {
    const says =
      'The file has no product that can be read, and --archive-missing would take all of the shop’s off the shelf. Export it anew, or import it without --archive-missing.';
    plan.faults.push({ line: 1, says, fatal: true });
    return;
  }
  const named = new Set(drafts.map(({ id }) => id));
  for (const product of shelf.products) {
    if (named.has(product.id) || !product.active) continue;
    plan.counts.products.archived += 1;
    plan.products.push({ ...product, active: false, version: product.version + 1, updatedAt: now });
  }
}

const none = (): Counts => ({ created: 0, changed: 0, archived: 0, same: 0 });
