/** The numbers, as people and as machines read them. */

export interface RateRow {
  readonly name: string;
  readonly against: string;
  readonly shop: { readonly perSecond: number; readonly p99Ms: number };
  readonly bare: { readonly perSecond: number; readonly p99Ms: number };
}

export interface SizeRow {
  readonly name: string;
  readonly bytes: number;
  readonly bareBytes: number;
}

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

export function rateTable(rows: readonly RateRow[]): string {
  return columns([
    ['requests a second', 'shop', 'bare', 'ratio', 'p99 shop', 'p99 bare', 'against'],
    ...rows.map(({ name, against, shop, bare }) => [
      name,
      shop.perSecond.toFixed(0),
      bare.perSecond.toFixed(0),
      ratio(shop.perSecond, bare.perSecond).toFixed(2),
      `${shop.p99Ms.toFixed(0)} ms`,
      `${bare.p99Ms.toFixed(0)} ms`,
      against,
    ]),
  ]);
}

export function sizeTable(rows: readonly SizeRow[]): string {
  return columns([
    ['first-load JavaScript', 'gzip', 'bare', 'ratio'],
    ...rows.map(({ name, bytes, bareBytes }) => [
      name,
      `${(bytes / 1024).toFixed(1)} KB`,
      `${(bareBytes / 1024).toFixed(1)} KB`,
      ratio(bytes, bareBytes).toFixed(2),
    ]),
  ]);
}

/** One line, for whoever keeps these over time. */
export function jsonLine(rates: readonly RateRow[], sizes: readonly SizeRow[]): string {
  return JSON.stringify({
    rates: rates.map((row) => ({ ...row, ratio: ratio(row.shop.perSecond, row.bare.perSecond) })),
    sizes: sizes.map((row) => ({ ...row, ratio: ratio(row.bytes, row.bareBytes) })),
  });
}

export function columns(rows: readonly (readonly string[])[]): string {
  const width = (index: number) => Math.max(...rows.map((row) => row[index]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === 0 || index === 6 ? cell.padEnd(width(index)) : cell.padStart(width(index)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
