/** A file of goods into the shop: judged whole, then written in one transaction, or not at all. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { allGoods } from '@/db/queries/goods';
import { readDrafts } from './file/draft';
import { readSheet } from './file/read-sheet';
import type { Fault } from './file/types';
import { type FindPicture, findPictures } from './pictures/find-pictures';
import { allFaults } from './plan/faults';
import { planImport } from './plan/plan';
import type { ImportOptions, Plan } from './plan/types';
import { type Progress, writePlan } from './plan/write-plan';

export interface ImportRequest extends ImportOptions {
  bytes: Uint8Array;
  /** Stands beside every change of stock. */
  name: string;
  find: FindPicture;
  /** Says what would be done, and does nothing. */
  dryRun?: boolean | undefined;
  progress?: Progress;
}

export interface ImportReport {
  /** By line. */
  faults: Fault[];
  /** Undefined where a fault is fatal: nothing is changed then. */
  done?: Pick<Plan, 'counts' | 'categories' | 'stock' | 'uncounted' | 'stockKept'>;
}

/** @throws DatabaseUnavailableError, MediaUnavailableError: nothing is changed then either. */
export async function importGoods(request: ImportRequest): Promise<ImportReport> {
  const { bytes, name, find, dryRun, now, progress = () => undefined } = request;
  const shelf = await allGoods(reader());
  const owners = new Map(shelf.variants.map(({ id, productId }) => [id, productId]));
  const sheet = readSheet(bytes, (sku) => owners.get(sku), now);
  const read = [...sheet.faults];
  const drafts = readDrafts(sheet, read);
  const faults = allFaults(sheet, read, planImport(drafts, shelf, undefined, request).faults);
  // To fetch and to scale takes longest: a file with another fault is not kept waiting for it.
  const look = faults.some(({ fatal }) => fatal);
  const pictureOf = await findPictures(drafts, shelf, find, look, faults, progress);
  faults.sort((a, b) => a.line - b.line);
  if (faults.some(({ fatal }) => fatal)) return { faults };
  // Planned anew beside the rows as they are by now: somebody may have ordered or edited meanwhile.
  const again = async (db: Db) => planImport(drafts, await allGoods(db), pictureOf, request);
  const done = dryRun
    ? await again(reader())
    : await transaction('import goods', async (tx) => {
        const plan = await again(tx);
        const refused = plan.faults.find(({ fatal }) => fatal);
        if (refused) throw new Error(`The shop changed meanwhile: ${refused.says} Import it again.`);
        await writePlan(tx, plan, { now, note: name, progress });
        return plan;
      });
  return { faults, done };
}
