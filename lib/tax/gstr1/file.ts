/** GSTR-1 of a month as CSV, read page by page as the browser takes it. */
import 'server-only';
import { reader } from '@/db/client';
import { type FiledDocument, filedDocuments } from '@/db/queries/filed-documents';
import { csvLine } from '@/lib/csv';
import { BYTE_ORDER_MARK } from '@/lib/csv-stream';
import { tax } from '@/shop/tax';
import { newTable, TABLE_NAMES, type TableName } from './tables';

const AT_ONCE = 500;

export function isTableName(text: string): text is TableName {
  return TABLE_NAMES.some((name) => name === text);
}

/**
 * @param table one of them, as the offline tool imports it; undefined: all, one under the other, each below its name.
 * @param ended is told how many documents were read; `complete` is false where the browser or the database broke it off.
 */
export async function* gstr1Lines(
  period: { from: number; until: number },
  table: TableName | undefined,
  ended: (documents: number, complete: boolean) => Promise<void>,
): AsyncGenerator<string> {
  // Each table reads the month anew: what is issued meanwhile would be in some of them.
  const asked = { ...period, until: Math.min(period.until, Date.now()) };
  let count = 0;
  let complete = false;
  try {
    if (table === undefined) yield BYTE_ORDER_MARK;
    for (const name of table === undefined ? TABLE_NAMES : [table]) {
      const one = newTable(name, tax.hsnDigits);
      yield (table === undefined ? csvLine([name]) : '') + csvLine(one.head);
      count = 0;
      for await (const page of documentsOf(asked)) {
        count += page.length;
        yield page
          .flatMap((document) => one.add(document))
          .map(csvLine)
          .join('');
      }
      yield one.end().map(csvLine).join('') + (table === undefined ? '\r\n' : '');
    }
    complete = true;
  } finally {
    await ended(count, complete);
  }
}

async function* documentsOf(period: { from: number; until: number }): AsyncGenerator<FiledDocument[]> {
  for (let after: FiledDocument | undefined; ; ) {
    const page = await filedDocuments(reader(), { ...period, after, limit: AT_ONCE });
    after = page.at(-1);
    if (!after) return;
    yield page;
  }
}
