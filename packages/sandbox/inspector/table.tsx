/** @jsxImportSource hono/jsx */
/** A titled table whose columns say how a row fills them. */
import type { Child } from 'hono/jsx';

export interface Column<Row> {
  readonly head: string;
  /** Figures stand right. */
  readonly number?: boolean;
  cell(row: Row): Child;
}

interface TableProps<Row> {
  title: string;
  empty: string;
  rows: readonly Row[];
  keyOf(row: Row): string;
  columns: readonly Column<Row>[];
}

export function Table<Row>({ title, empty, rows, keyOf, columns }: TableProps<Row>) {
  const id = title.toLowerCase();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div id={`${id}-rows`} class="live" data-live>
        {rows.length === 0 ? (
          <p class="quiet">{empty}</p>
        ) : (
          // What scrolls must be reachable by keyboard.
          <section class="scroll" aria-label={`${title}, table`} tabindex={0}>
            <table>
              <thead>
                <tr>
                  {columns.map(({ head, number }) => (
                    <th key={head} scope="col" class={number ? 'number' : undefined}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={keyOf(row)}>
                    {columns.map(({ head, number, cell }) => (
                      <td key={head} class={number ? 'number' : undefined}>
                        {cell(row)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </section>
  );
}

const BAD = /^(FAILED|failed|cut|suppressed|[45]\d\d)/;
const OPEN = /^(CREATED|PENDING|ATTEMPTED|pending|waiting|given)/;

/** Never by colour alone: the mark before the word changes too. */
export function Status({ word }: { word: string }) {
  const kind = BAD.test(word) ? 'is-bad' : OPEN.test(word) ? 'is-open' : 'is-good';
  return <span class={`status ${kind}`}>{word}</span>;
}

export function time(iso: string): string {
  return iso.slice(11, 23);
}
