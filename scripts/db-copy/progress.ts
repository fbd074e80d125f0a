/** How far a copy is: at a terminal one line that is drawn anew, in a log one line a table. */

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function copyProgress(out: Output) {
  let line = '';
  let last: string | undefined;
  const end = () => {
    if (line !== '') out.write(out.isTTY ? `\r\x1b[2K${line}\n` : `${line}\n`);
    line = '';
    last = undefined;
  };
  return {
    tell(table: string, done: number, total: number): void {
      if (last !== undefined && table !== last) end();
      last = table;
      line = `  ${table.padEnd(26)}${done} of ${total}`;
      if (out.isTTY) out.write(`\r\x1b[2K${line}`);
    },
    /** Also where it was broken off: how far it was. */
    end,
  };
}
