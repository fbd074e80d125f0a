/** The numbers, as people and as machines read them. */

export interface RateRow {
  readonly name: string;
  readonly against: string;
  /** What the ratio is to reach. */
  readonly atLeast?: number | undefined;
  readonly shop: Rate;
  readonly bare: Rate;
}

export interface SizeRow {
  readonly name: string;
  readonly bytes: number;
  readonly bareBytes: number;
}

interface Rate {
  readonly perSecond: number;
  readonly p99Ms: number;
}

export interface GrowthRow {
  readonly name: string;
  readonly many: Rate;
  readonly base: Rate;
  /** How many times as long as with few a page may take. */
  readonly most: number;
}

/** What client JavaScript may weigh more than a bare page's, in bytes. */
const SCRIPTS_OVER_BARE = 25 * 1024;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('no values');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** To two digits: a shop at 0.87 serves 87 requests where the bare page serves 100. */
export function ratio(value: number, base: number): number {
  return Math.round((value / base) * 100) / 100;
}

const MISSED = ' !';

/** A figure, and “!” where it misses its bar. */
export function marked(figure: string, missed: boolean): string {
  return missed ? `${figure}${MISSED}` : figure;
}

/** @returns the rows of tables with a figure that misses its bar, as they are printed. */
export function missedIn(...tables: readonly string[]): string[] {
  return tables.flatMap((table) => table.split('\n')).filter((row) => row.includes(MISSED));
}

export function rateTable(rows: readonly RateRow[]): string {
  return columns(
    [
      ['requests a second', 'shop', 'bare', 'ratio', 'at least', 'p99 shop', 'p99 bare', 'against'],
      ...rows.map(({ name, against, atLeast, shop, bare }) => {
        const reached = ratio(shop.perSecond, bare.perSecond);
        return [
          name,
          shop.perSecond.toFixed(0),
          bare.perSecond.toFixed(0),
          marked(reached.toFixed(2), reached < (atLeast ?? 0)),
          atLeast?.toFixed(2) ?? '',
          `${shop.p99Ms.toFixed(0)} ms`,
          `${bare.p99Ms.toFixed(0)} ms`,
          against,
        ];
      }),
    ],
    [0, 7],
  );
}

/** With as many connections in either shop, half as many requests a second are twice the time of each. */
function timesAsLong({ many, base }: GrowthRow): number {
  return ratio(base.perSecond, many.perSecond);
}

export function growthTable(rows: readonly GrowthRow[]): string {
  return columns([
    ['requests a second', '40 products', '10,000', 'times as long', 'at most'],
    ...rows.map((row) => [
      row.name,
      row.base.perSecond.toFixed(0),
      row.many.perSecond.toFixed(0),
      marked(timesAsLong(row).toFixed(2), timesAsLong(row) > row.most),
      row.most.toFixed(2),
    ]),
  ]);
}

export function sizeTable(rows: readonly SizeRow[]): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return columns([
    ['first-load JavaScript', 'gzip', 'bare', 'over bare'],
    ...rows.map(({ name, bytes, bareBytes }) => [
      name,
      kilobytes(bytes),
      kilobytes(bareBytes),
      marked(kilobytes(bytes - bareBytes), bytes - bareBytes > SCRIPTS_OVER_BARE),
    ]),
  ]);
}

interface Figures {
  readonly rates: readonly RateRow[];
  readonly sizes: readonly SizeRow[];
  readonly growth: readonly GrowthRow[];
}

/** One line, for whoever keeps these over time. */
export function jsonLine({ rates, sizes, growth }: Figures): string {
  return JSON.stringify({
    rates: rates.map((row) => ({ ...row, ratio: ratio(row.shop.perSecond, row.bare.perSecond) })),
    sizes: sizes.map((row) => ({ ...row, overBare: row.bytes - row.bareBytes })),
    growth: growth.map((row) => ({ ...row, timesAsLong: timesAsLong(row) })),
  });
}

/** @param left columns that hold words. */
export function columns(rows: readonly (readonly string[])[], left: readonly number[] = [0]): string {
  const width = (index: number) => Math.max(...rows.map((row) => row[index]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          left.includes(index) ? cell.padEnd(width(index)) : cell.padStart(width(index)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
