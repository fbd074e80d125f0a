/** The figures of a period. Each function demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import {
  type Days,
  declinesByCode,
  type Figures,
  figuresByDay,
  figuresByMethod,
  firstDay,
} from '@/db/queries/figures-by';
import { requirePermission } from '@/lib/auth/guard';
import { dayBegun } from '@/lib/figures/indian-day';
import { type FiguresPeriod, readPeriod } from './period';
import { type Reason, reasonsOf, type SpanRow, spansOf } from './rows';

export type FigureRows =
  | { by: 'day' | 'week'; rows: SpanRow[] }
  | { by: 'method'; rows: (Figures & { method: string })[] };

/** Out of an address. */
export async function figuresPeriod(
  query: Readonly<Record<string, string | undefined>>,
  now = Date.now(),
): Promise<FiguresPeriod> {
  await requirePermission('figures.read');
  return readPeriod(query, await firstDay(reader()), now);
}

export async function figureRows(days: Days, group: FiguresPeriod['group']): Promise<FigureRows> {
  await requirePermission('figures.read');
  if (group === 'method') return { by: group, rows: await figuresByMethod(reader(), days) };
  return { by: group, rows: spansOf(await figuresByDay(reader(), days), days, group) };
}

export async function declineReasons({ from, to }: Days): Promise<Reason[]> {
  await requirePermission('figures.read');
  return reasonsOf(await declinesByCode(reader(), dayBegun(from), dayBegun(to + 1)));
}
