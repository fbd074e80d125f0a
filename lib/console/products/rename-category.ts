/** Called by an action, which has checked the permission. */
import 'server-only';
import { transaction } from '@/db/client';
import { categoryById } from '@/db/queries/catalogue';
import { renameCategory } from '@/db/queries/console-products';
import { cleanText } from '@/lib/typed/clean-text';
import { product as t } from '../messages';

/** @returns why not, or undefined once it is done. */
export function renameOneCategory(id: string, typed: string): Promise<string | undefined> {
  const name = cleanText(typed);
  if (name === '' || name.length > 100) return Promise.resolve(t.categoryMissing);
  return transaction('rename category', async (tx) => {
    if (!(await categoryById(tx, id))) return t.categoryMissing;
    return (await renameCategory(tx, id, name)) ? undefined : t.categoryTaken;
  });
}
