/** Tables as spreadsheets open them. Pure. */

/** Spreadsheets read a cell that begins with one of these as a formula, which could call out with what stands beside it. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Without it, Excel reads the file in the machine's own code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

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

/** Sent as it is read; where the browser breaks it off, what is under way ends first. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => parts.return(undefined).then(() => undefined),
  });
}
