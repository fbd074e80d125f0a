/** Tables as spreadsheets open them. Pure. */

/** Spreadsheets read a cell that begins with one of these as a formula, which could call out with what stands beside it. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** One line, ended as RFC 4180 says. A text that begins like a formula gets an apostrophe before it. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
