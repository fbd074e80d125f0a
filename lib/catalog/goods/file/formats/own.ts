/** The shop's own format: nothing to translate, and every column is one that it knows. */
import { COLUMNS, type Column } from '../columns';
import type { Table } from '../read-table';
import type { Sheet } from '../types';

export const isOwn = (names: ReadonlySet<string>) => names.has('handle') && names.has('sku');

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);

export function ownSheet({ header, rows }: Table): Sheet {
  const names = header.map((name) => name.toLowerCase()).filter((name) => name !== '');
  const unknown = names.filter((name) => !isColumn(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries([...cells].filter(([name]) => isColumn(name))),
    })),
    called: {},
    faults: [
      ...unknown.map((column) => ({
        line: 1,
        column,
        says: `There is no such column. Take it out, or name it as one of: ${COLUMNS.join(', ')}.`,
        fatal: true,
      })),
      ...twice.map((column) => ({
        line: 1,
        column,
        says: 'Two columns are called so. Keep one.',
        fatal: true,
      })),
    ],
  };
}
