import type { Fault, Sheet } from '../file/types';

/** All faults of a file by line, under its own names of columns: of a cell that cannot be read nothing more is said. */
export function allFaults({ called }: Sheet, read: readonly Fault[], planned: readonly Fault[]): Fault[] {
  const key = ({ line, column }: Fault) => `${line} ${column}`;
  const said = new Set(read.filter(({ fatal }) => fatal).map(key));
  const named = planned.map((fault): Fault => {
    const column = Object.entries(called).find(([own]) => own === fault.column)?.[1] ?? fault.column;
    return { ...fault, column };
  });
  return [...read, ...named.filter((fault) => !said.has(key(fault)))].toSorted((a, b) => a.line - b.line);
}
