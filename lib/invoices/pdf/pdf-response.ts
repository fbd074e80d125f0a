/** A document as the answer of a route. */
import 'server-only';
import type { PrintedDocument } from '../document';
import { pdfOf } from './kept-pdfs';

export async function pdfResponse(document: PrintedDocument): Promise<Response> {
  return new Response(await pdfOf(document), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${document.fileName}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
