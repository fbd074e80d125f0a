/** Invoices and credit notes as files of a message. */
import 'server-only';
import type { Db } from '@/db/client';
import type { InvoiceRow } from '@/db/queries/invoices';
import { pdfOf } from '@/lib/invoices/pdf/kept-pdfs';
import { printedDocument } from '@/lib/invoices/read';
import { log } from '@/lib/log';
import type { Attachment } from '../message';

/** Of one message, in bytes: mail servers refuse what is large. What does not fit is on the order's page. */
const MOST_BYTES = 2_000_000;

/** The same bytes however often it is asked for. */
export async function attachedDocuments(
  db: Db,
  rows: readonly InvoiceRow[],
  most = MOST_BYTES,
): Promise<Attachment[]> {
  const attached: Attachment[] = [];
  let room = most;
  for (const row of rows) {
    const document = await printedDocument(db, row);
    // Of several recipients, and of tries that follow soon, the first has it drawn.
    const content = Buffer.from(await pdfOf(document));
    if (content.length > room) {
      log.warn('a document is too large to go with its message', { outcome: 'left out' });
      continue;
    }
    room -= content.length;
    attached.push({ fileName: `${document.fileName}.pdf`, contentType: 'application/pdf', content });
  }
  return attached;
}
