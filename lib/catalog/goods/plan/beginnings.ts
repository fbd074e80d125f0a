/** What an import makes anew: categories, and the first row of a product. Pure. */
import type { CategoryRow, ProductRow } from '@/db/queries/catalogue';
import { cleanText } from '@/lib/typed/clean-text';
import { slug } from '../file/cells';
import { firstSentence } from '../file/first-sentence';
import { shortHash } from '../file/formats/shared';
import type { Fault, ProductDraft } from '../file/types';
import type { Plan, Shelf } from './types';

/** Behind the pictures of a category that nobody has given a colour. */
const TINT = '#E4E0D8';

export function planCategories(shelf: Shelf, plan: Plan, written: readonly CategoryRow[] = []) {
  // An id is nobody else's name.
  const ids = new Set<string>();
  const names = new Map<string, string>();
  const remember = ({ id, name }: Pick<CategoryRow, 'id' | 'name'>) => {
    ids.add(id);
    names.set(name.toLowerCase(), id);
  };
  for (const category of shelf.categories) remember(category);
  const positions = new Map<string, number>();
  for (const { categoryId, position } of shelf.products) {
    positions.set(categoryId, Math.max(positions.get(categoryId) ?? -1, position));
  }
  let last = Math.max(-1, ...shelf.categories.map(({ position }) => position));

  function made(name: string, line: number): string {
    const id = slug(name) || `category-${shortHash(name.toLowerCase())}`;
    if (ids.has(id)) return id;
    last += 1;
    const row = written.find((one) => one.id === id || one.name.toLowerCase() === name.toLowerCase());
    plan.categories.push(row ?? { id, name, blurb: '', tint: TINT, position: last });
    remember(row ?? { id, name });
    const says = `There is no category ${name} yet: made.`;
    plan.faults.push({ line, column: 'category', says, fatal: false });
    return row?.id ?? id;
  }

  return {
    /** By id or name; made where there is none. Undefined where neither the file nor `otherwise` names one. */
    idFor({ category = '', line }: ProductDraft, otherwise: string | undefined): string | undefined {
      const name = category || cleanText(otherwise ?? '');
      if (name === '') return undefined;
      return ids.has(name) ? name : (names.get(name.toLowerCase()) ?? made(name, line));
    },
    nextPosition(categoryId: string): number {
      const position = (positions.get(categoryId) ?? -1) + 1;
      positions.set(categoryId, position);
      return position;
    },
  };
}

/** @returns undefined, with its faults, where it lacks what every product has. */
export function newProduct(
  draft: ProductDraft,
  categoryId: string | undefined,
  now: number,
  faults: Fault[],
): ProductRow | undefined {
  const { fields, line, id } = draft;
  const lacks = (column: string, says: string) => faults.push({ line, column, says, fatal: true });
  if (fields.name === undefined) lacks('name', `${id} is new: write its name.`);
  if (categoryId === undefined) {
    lacks('category', `${id} is new: write its category, or name one for all of these with --category.`);
  }
  if (fields.name === undefined || categoryId === undefined) return undefined;
  return {
    id,
    categoryId,
    name: fields.name,
    brand: '',
    summary: firstSentence(fields.description ?? ''),
    description: '',
    facts: [],
    pictures: [],
    hsn: null,
    gstRates: [],
    unit: 'NOS',
    origin: 'India',
    importer: null,
    productCode: null,
    imeiTracked: false,
    active: true,
    keywords: '',
    position: 0,
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
}
