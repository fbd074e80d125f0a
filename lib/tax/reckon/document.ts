/** The lines of a document, and their sums. Pure. */
import type { InvoiceLine } from '@/db/types';
import { type Allotted, allot } from './allot';
import type { Part } from './sale';
import { type Split, type Taxed, taxGivenBack, taxOf } from './tax-of';
import { sum } from './whole';

export function invoiceLines(parts: readonly Part[], split: Split): InvoiceLine[] {
  return parts.map((part) => ({
    ...part,
    discountPaise: part.grossPaise - part.totalPaise,
    ...taxOf(part.totalPaise, part.basisPoints, split),
  }));
}

/** What of an invoice's lines is left after its credit notes, in the order of the invoice. */
export function linesLeft(
  invoice: readonly InvoiceLine[],
  notes: readonly (readonly InvoiceLine[])[],
): InvoiceLine[] {
  return invoice.map((line) => {
    const left = { ...line };
    for (const credited of notes.flat()) {
      if (credited.position !== line.position || credited.basisPoints !== line.basisPoints) continue;
      left.quantity -= credited.quantity;
      for (const figure of FIGURES) left[figure] -= credited[figure];
    }
    return left;
  });
}

/** @param left of the invoice. @param amount at most what is left. @param units by the order's line: those that came back. */
export function creditLines(
  left: readonly InvoiceLine[],
  amount: number,
  units: ReadonlyMap<number, number>,
): InvoiceLine[] {
  return allot(amount, left, units).flatMap((part: Allotted, place) => {
    const line = left[place];
    if (line === undefined || (part.totalPaise === 0 && part.quantity === 0)) return [];
    const { totalPaise } = part;
    return [
      {
        ...line,
        ...part,
        grossPaise: totalPaise,
        discountPaise: 0,
        ...taxGivenBack(line, totalPaise, splitOf(line)),
      },
    ];
  });
}

/** How a line was taxed when it was invoiced. */
function splitOf({ basisPoints, igstPaise, cgstPaise, sgstPaise }: InvoiceLine): Split {
  if (basisPoints === 0) return 'none';
  if (igstPaise > 0) return 'whole';
  return cgstPaise + sgstPaise > 0 ? 'halves' : 'none';
}

const FIGURES = ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise', 'totalPaise'] as const;

export function sumsOf(lines: readonly InvoiceLine[]): Taxed & { totalPaise: number } {
  const of = (figure: (typeof FIGURES)[number]) => sum(lines.map((line) => line[figure]));
  return {
    taxablePaise: of('taxablePaise'),
    cgstPaise: of('cgstPaise'),
    sgstPaise: of('sgstPaise'),
    igstPaise: of('igstPaise'),
    totalPaise: of('totalPaise'),
  };
}
