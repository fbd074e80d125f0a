/** Tables as spreadsheets open them. Pure. */

/**
 * Spreadsheets read a cell that begins with one of these as a formula, which could call out with what stands beside it.
 * A text that begins like one behind apostrophes gets one more: so it is read back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** An amount as a cell. A number, not a text: a text that begins with a minus would be taken for a formula, and marked. */
export const rupeesCell = (paise: number): number => paise / 100;

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

/** The text that a cell stands for: without the apostrophe that {@link csvLine}, or another shop's export, put before it. */
export function textOfCell(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}
