/** The report as people read it. Pure. */
import { formatINRExact, paise } from '@/lib/money';
import type { LedgerDifference } from '@/lib/payments/reconcile/ledger/difference';
import type { LedgerReport } from '@/lib/payments/reconcile/ledger/report';

const HEADINGS = ['order', 'field', 'ours', 'theirs', 'paise'] as const;

/** A table of the differences; below each one what to do about it. */
export function tableOf(differences: readonly LedgerDifference[]): string {
  const rows = differences.map((found) => [
    found.reference,
    found.field,
    found.ours,
    found.theirs,
    signed(found.paise),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(HEADINGS),
    ...differences.flatMap((found, index) => [
      line(rows[index] ?? []),
      `    ${found.lag === null ? '' : `Lag, ${found.lag}. `}${found.advice}`,
    ]),
  ].join('\n');
}

function signed(value: number | null): string {
  if (value === null) return '';
  return value > 0 ? `+${value}` : String(value);
}

/** Orders, differences and sums, in one sentence each. */
export function closingLine(report: LedgerReport): string {
  const { differences, unchecked, totals, orders } = report;
  const lagging = differences.filter(({ lag }) => lag !== null).length;
  const sums = (['authorised', 'captured', 'released', 'refunded'] as const).map(
    (name) => `${name} ${both(totals.ours[name], totals.theirs[name])}`,
  );
  return [
    `${count(orders, 'order')} compared: ${sums.join('; ')}.`,
    `${count(differences.length, 'difference')}, ${lagging} of them lag, ${amount(apart(differences))} apart${
      unchecked.length > 0 ? `; ${count(unchecked.length, 'order')} could not be compared` : ''
    }.`,
  ].join('\n');
}

function both(ours: number, theirs: number): string {
  return ours === theirs ? `${amount(ours)} on both sides` : `${amount(ours)} here, ${amount(theirs)} there`;
}

/** The amounts of all differences, each counted as it is, whichever side has more. */
export function apart(differences: readonly LedgerDifference[]): number {
  return differences.reduce((total, found) => total + Math.abs(found.paise ?? 0), 0);
}

function amount(value: number): string {
  return `${formatINRExact(paise(value))} (${value} paise)`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
