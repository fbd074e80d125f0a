/**
 * The rows of the order list as the texts that they show: what the browser's component is given. Column by column, since the
 * names of the columns would weigh as much as what stands in them. Pure.
 */
import type { NextStep } from '../next-step';
import type { StatusTone } from './status-tone';

export interface OrderRowView {
  id: string;
  reference: string;
  placed: string;
  customer: string;
  email: string;
  status: string;
  tone: StatusTone;
  total: string;
  captured: string;
  refunded: string;
  next: string;
  urgency: NextStep['urgency'];
  lapse: NextStep['lapse'] | 0;
  mayCapture: 0 | 1;
}

export type OrderColumns = { [Name in keyof OrderRowView]: OrderRowView[Name][] };

export function columnsOf(rows: readonly OrderRowView[]): OrderColumns {
  const columns: Record<string, unknown[]> = {};
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) columns[name] = [...(columns[name] ?? []), value];
  }
  return columns as OrderColumns;
}

export function rowsOf(columns: OrderColumns): OrderRowView[] {
  const names = Object.keys(columns) as (keyof OrderRowView)[];
  return (columns.id ?? []).map(
    (_, row) =>
      Object.fromEntries(names.map((name) => [name, columns[name][row]])) as unknown as OrderRowView,
  );
}
