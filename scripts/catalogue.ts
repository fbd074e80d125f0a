/** `npm run catalogue -- import goods.csv`, `-- export`: goods from a file and into one. Exit code 1 where nothing was changed. */
import './load-env';
import './lib/quiet-log';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase, reader } from '@/db/client';
import { allGoods } from '@/db/queries/goods';
import { goodsFile } from '@/lib/catalog/goods/export';
import { type ImportReport, type ImportRequest, importGoods } from '@/lib/catalog/goods/import';
import { pictureFinder } from '@/lib/catalog/goods/pictures/picture-finder';
import { shopCategories } from '@/lib/catalog/goods/shop-goods';
import { faultLine, outcome } from './catalogue/messages';
import { copyProgress } from './db-copy/progress';
import { auditedCommand } from './lib/audited-command';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run catalogue -- import <goods.csv> [--images <folder>] [--dry-run] [--archive-missing] [--set-stock] [--category <name>]
  <goods.csv>        the shop's own format, or an export of products by Shopify or WooCommerce: docs/catalogue.md
  --images           where the pictures lie that the file names; addresses are fetched
  --dry-run          says what would be changed, and changes nothing
  --archive-missing  what the file does not name is no longer offered
  --set-stock        variants that the shop has take the file's stock too; otherwise new ones alone do
  --category         of new products that name none
npm run --silent catalogue -- export [<goods.csv>]
  writes all goods in the shop's own format, to standard output without a name`;

try {
  await main();
} catch (error) {
  sayFailure(error);
} finally {
  await closeDatabase();
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      images: { type: 'string' },
      category: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'archive-missing': { type: 'boolean', default: false },
      'set-stock': { type: 'boolean', default: false },
    },
  });
  const [command, file, more] = positionals;
  if (command === 'export' && more === undefined) await exportTo(file);
  else if (command === 'import' && file !== undefined && more === undefined) {
    await importFrom(file, {
      dryRun: values['dry-run'],
      archiveMissing: values['archive-missing'],
      setStock: values['set-stock'],
      category: values.category,
      find: pictureFinder({ folder: values.images, keep: !values['dry-run'] }),
    });
  } else throw new Error(USAGE);
}

type Asked = Omit<ImportRequest, 'bytes' | 'name' | 'now' | 'progress'>;

async function importFrom(file: string, asked: Asked): Promise<void> {
  const name = path.basename(file);
  const bytes = await readFile(file);
  const progress = copyProgress(process.stderr);
  const categories = shopCategories();
  const request = { ...asked, categories, bytes, name, now: Date.now(), progress: progress.tell };
  const run = () => importGoods(request).finally(progress.end);
  const report = asked.dryRun
    ? await run()
    : await auditedCommand('catalogue.import', 'catalogue', run, cameOf);
  for (const fault of report.faults) console.error(faultLine(name, fault));
  console.log(outcome(report, asked.dryRun ?? false));
  if (!report.done) process.exitCode = 1;
}

function cameOf({ done }: ImportReport): ['done' | 'refused', Record<string, number>] {
  if (!done) return ['refused', {}];
  const { created, changed, archived } = done.counts.products;
  return ['done', { created, changed, archived }];
}

async function exportTo(file: string | undefined): Promise<void> {
  const text = goodsFile(await allGoods(reader()));
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}
