/** A CSV file as rows of named cells, each with its line. Pure. */
import { CsvError, parse } from 'csv-parse/sync';
import { textOfCell } from '@/lib/csv';
import type { Fault } from './types';

export interface TableRow {
  line: number;
  /** By the header's names, in small letters. */
  cells: ReadonlyMap<string, string>;
}

export interface Table {
  header: string[];
  rows: TableRow[];
  faults: Fault[];
}

const LARGEST_BYTES = 100 * 1024 * 1024;

export function readTable(bytes: Uint8Array): Table {
  const table: Table = { header: [], rows: [], faults: [] };
  const fault = (line: number, says: string) => table.faults.push({ line, says, fatal: true });
  if (bytes.length > LARGEST_BYTES) {
    fault(1, 'The file has more than 100 MB. Import it in parts.');
    return table;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // The parser counts both signs of a line end inside quotation marks.
    fill(table, text.replace(/\r\n?/g, '\n'));
  } catch (error) {
    if (error instanceof CsvError) {
      fault(
        Number(error.lines ?? 1),
        'The quotation marks of this line do not fit. A cell that holds one stands in quotation marks, and the one inside is written twice: "12"" vase".',
      );
    } else if (error instanceof TypeError) {
      fault(1, 'The file is not in UTF-8. Save it as “CSV UTF-8”.');
    } else throw error;
  }
  return table;
}

function fill(table: Table, text: string): void {
  const records: { cells: string[]; lastLine: number }[] = [];
  parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      records.push({ cells, lastLine: lines });
      return null;
    },
  });
  const [head, ...rest] = records;
  const header = (head?.cells ?? []).map((name) => name.trim());
  table.header = header;
  const names = header.map((name) => name.toLowerCase());
  for (const { cells, lastLine } of rest) {
    const line = lastLine - newLines(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > names.length) {
      const says = `The row has ${cells.length} cells and the first line ${names.length}. Put a text with a comma into quotation marks.`;
      table.faults.push({ line, says, fatal: true });
    }
    table.rows.push({
      line,
      cells: new Map(names.map((name, index) => [name, textOfCell(cells[index] ?? '')])),
    });
  }
}

const newLines = (record: readonly string[]) =>
  record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
