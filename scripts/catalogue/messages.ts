/** What an import says of itself. Pure. */
import type { Fault } from '@/lib/catalog/goods/file/types';
import type { ImportReport } from '@/lib/catalog/goods/import';
import type { Counts } from '@/lib/catalog/goods/plan/types';

/** `goods.csv:12 price: …`, as editors find a line by. */
export function faultLine(file: string, { line, column, says, fatal }: Fault): string {
  return `${file}:${line} ${fatal ? '' : '(note) '}${column === undefined ? '' : `${column}: `}${says}`;
}

export function outcome({ faults, done }: ImportReport, dryRun: boolean): string {
  if (!done) {
    const fatal = faults.filter((fault) => fault.fatal).length;
    return `Nothing was changed: ${fatal} ${fatal === 1 ? 'fault is' : 'faults are'} to be mended first.`;
  }
  const { counts, categories, stock, uncounted, stockKept } = done;
  const changes = [counts.products, counts.variants].some(
    ({ created, changed, archived }) => created + changed + archived > 0,
  );
  const kept =
    stockKept > 0
      ? [
          `${stockKept} variants have another stock in the shop than in the file, and keep it: --set-stock sets it.`,
        ]
      : [];
  if (!changes) return ['Nothing to change: the shop is as the file says.', ...kept].join('\n');
  return [
    dryRun ? 'Would change (nothing was, with --dry-run):' : 'Changed:',
    `  products    ${figures(counts.products)}`,
    `  variants    ${figures(counts.variants)}`,
    `  categories  ${categories.length} created`,
    `  stock       ${stock.length} numbers set`,
    ...(uncounted > 0
      ? [
          `${uncounted} new variants have no number of units in the file: none of them can be ordered until it is set.`,
        ]
      : []),
    ...kept,
  ].join('\n');
}

function figures({ created, changed, archived, same }: Counts): string {
  return `${created} created, ${changed} changed, ${archived} archived, ${same} as they were`;
}
