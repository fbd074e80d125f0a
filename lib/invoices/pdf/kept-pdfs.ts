/**
 * PDFs as they were drawn last. Drawing one takes a tenth of a second in which the process serves nobody else: whoever loads a
 * document again and again gets the bytes that are there, and what is not there is drawn one after the other.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import type { PrintedDocument } from '../document';

/** Of all that are kept. */
export const MOST_BYTES = 8_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** By number, longest unused first; `of` is what was drawn: payments are named as of now, and an erased buyer is gone. */
const kept = new Map<string, { of: string; bytes: Bytes }>();
let turn: Promise<unknown> = Promise.resolve();

export async function pdfOf(document: PrintedDocument): Promise<Bytes> {
  const of = createHash('sha256').update(JSON.stringify(document)).digest('base64');
  const there = keptOf(document.number, of);
  if (there) return there;
  // Somebody who waited before may have asked for the same one.
  const mine = turn.then(() => keptOf(document.number, of) ?? drawn(document, of));
  turn = mine.catch(() => undefined);
  return mine;
}

function keptOf(number: string, of: string): Bytes | undefined {
  const found = kept.get(number);
  if (found?.of !== of) return undefined;
  kept.delete(number);
  kept.set(number, found);
  return found.bytes;
}

async function drawn(document: PrintedDocument, of: string): Promise<Bytes> {
  // pdfkit is loaded by whoever asks for a PDF, and with no page.
  const { drawPdf } = await import('./draw-pdf');
  const bytes = new Uint8Array(await drawPdf(document));
  kept.delete(document.number);
  kept.set(document.number, { of, bytes });
  let sum = [...kept.values()].reduce((all, one) => all + one.bytes.length, 0);
  for (const [number, one] of kept) {
    if (sum <= MOST_BYTES) break;
    kept.delete(number);
    sum -= one.bytes.length;
  }
  return bytes;
}
