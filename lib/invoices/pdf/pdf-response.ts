/** A document as the answer of a route. */
import 'server-only';
import type { PrintedDocument } from '../document';

export async function pdfResponse(document: PrintedDocument): Promise<Response> {
  // pdfkit is loaded by whoever asks for a PDF, and with no page.
  const { drawPdf } = await import('./draw-pdf');
  return new Response(new Uint8Array(await drawPdf(document)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${document.fileName}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
