/** Seals everything anew that another key than the first of DATA_ENCRYPTION_KEY has sealed, or none: `npm run db:reseal`. */
import 'server-only';
import { transaction } from '@/db/client';
import { SEALED, type SealedColumn, type SealedValue } from '@/db/queries/sealed';
import { isSealedAnew, SealedError, seal, unseal } from './sealed';

/** Rows in one transaction: everybody else's writes wait meanwhile. */
const BATCH = 200;

export interface Resealed {
  what: string;
  /** How many were sealed anew. */
  anew: number;
  /** How many the key had sealed already. */
  before: number;
  /** Why some cannot be opened, a line a row: they stay as they are. */
  closed: string[];
}

/** Each row by itself: what cannot be opened is left as it is and keeps nothing else from being sealed. */
export async function resealAll(): Promise<Resealed[]> {
  const done: Resealed[] = [];
  for (const column of SEALED) done.push(await resealColumn(column));
  return done;
}

async function resealColumn(column: SealedColumn): Promise<Resealed> {
  const total: Resealed = { what: column.what, anew: 0, before: 0, closed: [] };
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const batch = await transaction('reseal', async (tx) => {
      const rows = await column.page(tx, from, BATCH);
      const came: Came[] = [];
      for (const row of rows) came.push(await resealRow(row, `${column.place}:${row.id}`));
      return { came, last: rows.at(-1)?.id };
    });
    total.anew += batch.came.filter((one) => one === 'anew').length;
    total.before += batch.came.filter((one) => one === 'before').length;
    total.closed.push(...batch.came.flatMap((one) => (typeof one === 'string' ? [] : [one.closed])));
    after = batch.last;
  }
  return total;
}

type Came = 'anew' | 'before' | { closed: string };

async function resealRow(row: SealedValue, place: string): Promise<Came> {
  if (row.sealed && isSealedAnew(row.text)) return 'before';
  try {
    await row.replace(seal(row.sealed ? unseal(row.text, place) : row.text, place));
    return 'anew';
  } catch (error) {
    if (error instanceof SealedError) return { closed: error.message };
    throw error;
  }
}
