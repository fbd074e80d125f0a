/** The figures as a file: money in plain rupees, as a spreadsheet adds it up. Pure. */
import type { Figures } from '@/db/queries/figures-by';
import { csvLine } from '@/lib/csv';
import { BYTE_ORDER_MARK } from '@/lib/csv-stream';
import { dayText } from '@/lib/figures/indian-day';
import { paise, toRupeeInput } from '@/lib/money';
import type { FigureRows } from './read-figures';
import { conversionOf, type Reason } from './rows';

const COLUMNS = [
  ...['orders', 'value_inr', 'paid', 'conversion_percent'],
  ...['still_held_inr', 'charged_so_far_inr', 'refunded_so_far_inr', 'failed'],
];

export function figuresCsv(figures: FigureRows): string {
  const lines =
    figures.by === 'method'
      ? [['method', ...COLUMNS], ...figures.rows.map((row) => [row.method, ...cells(row)])]
      : [
          ['ordered_from', 'ordered_to', ...COLUMNS],
          ...figures.rows.map((row) => [dayText(row.from), dayText(row.to), ...cells(row)]),
        ];
  return BYTE_ORDER_MARK + lines.map(csvLine).join('');
}

export function reasonsCsv(reasons: readonly Reason[]): string {
  const lines = [['reason', 'tries'], ...reasons.map(({ text, tries }) => [text, tries])];
  return BYTE_ORDER_MARK + lines.map(csvLine).join('');
}

function cells(row: Figures): (string | number | null)[] {
  return [
    row.orders,
    rupees(row.totalPaise),
    row.paid,
    conversionOf(row) ?? null,
    rupees(row.heldPaise),
    rupees(row.chargedPaise),
    rupees(row.refundedPaise),
    row.failed,
  ];
}

const rupees = (amount: number) => toRupeeInput(paise(amount));
