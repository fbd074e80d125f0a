/** Whether a transfer's lines make up what came to the bank. Pure; amounts are paise. */
import type { SettlementFault } from '@/db/types';

export interface Figures {
  readonly transactions: number;
  readonly grossPaise: number;
  readonly deductedPaise: number;
  readonly settledPaise: number;
  readonly mdrPaise: number | null;
  readonly gstPaise: number | null;
  readonly refundsPaise: number | null;
  readonly chargebacksPaise: number | null;
  readonly platformFeePaise: number | null;
  readonly otherPaise: number | null;
}

export interface LineFigures {
  readonly amountPaise: number;
  readonly settledPaise: number;
}

export interface Totals {
  /** What is taken off the transfer beside its lines. */
  readonly besidePaise: number;
  readonly faults: SettlementFault[];
}

/**
 * What the lines leave has to be what came, as it stands or less what the transfer names beside them: chargebacks, fees of the
 * platform, and refunds where no line is one.
 * @param goesBack whether a line is of what goes back.
 * @returns what is taken off beside the lines; 0 where they make up what came, or nothing does.
 */
export function besideOf(
  figures: Omit<Figures, 'transactions' | 'grossPaise' | 'deductedPaise' | 'mdrPaise' | 'gstPaise'>,
  linesPaise: number,
  goesBack: boolean,
): number {
  const beside =
    (goesBack ? 0 : (figures.refundsPaise ?? 0)) +
    (figures.chargebacksPaise ?? 0) +
    (figures.platformFeePaise ?? 0) +
    (figures.otherPaise ?? 0);
  return linesPaise - beside === figures.settledPaise ? beside : 0;
}

export function totalsOf(figures: Figures, lines: readonly LineFigures[]): Totals {
  const linesPaise = lines.reduce((sum, line) => sum + line.settledPaise, 0);
  const goesBack = lines.some(({ amountPaise }) => amountPaise < 0);
  const besidePaise = besideOf(figures, linesPaise, goesBack);
  const faults: SettlementFault[] = [];
  if (lines.length !== figures.transactions) faults.push('count');
  if (linesPaise - besidePaise !== figures.settledPaise) faults.push('lines');
  if (figures.grossPaise - figures.deductedPaise !== figures.settledPaise) faults.push('figures');
  if (!namesAddUp(figures)) faults.push('deductions');
  return { besidePaise, faults };
}

/** Where each of them is named; of some alone nothing can be said. */
function namesAddUp(figures: Figures): boolean {
  const { mdrPaise, gstPaise, refundsPaise, chargebacksPaise, platformFeePaise, otherPaise } = figures;
  const all = [mdrPaise, gstPaise, refundsPaise, chargebacksPaise, platformFeePaise, otherPaise];
  const named = all.filter((amount) => amount !== null);
  return (
    named.length < all.length || named.reduce((sum, amount) => sum + amount, 0) === figures.deductedPaise
  );
}
