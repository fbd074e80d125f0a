/** `npm run retention`: which personal data is due to be erased; erases it with `--erase`. */
import './load-env';
import './lib/quiet-log';
import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { type Due, dueByAge, erase } from '@/lib/retention/erase';
import { auditedCommand } from './lib/audited-command';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run retention [-- --days <n>] [-- --erase]
  --days   as if RETENTION_DAYS were <n>: at least 180
  --erase  do it; without it nothing is changed
One customer's data: npm run customer`;

try {
  await main();
} catch (error) {
  sayFailure(error);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { days: { type: 'string' }, erase: { type: 'boolean', default: false } },
  });
  const now = Date.now();
  const days = values.days === undefined ? env().RETENTION_DAYS : Number(values.days);
  if (values.days !== undefined && (!Number.isInteger(days) || days < 180)) throw new Error(USAGE);
  if (days === 0) {
    console.log(
      'RETENTION_DAYS is not set: nothing is erased. `-- --days 365` shows what would go after a year.',
    );
    return;
  }
  const due: Due[] = [];
  for await (const batch of dueByAge(days, now)) due.push(...batch);
  await tell(due, values.erase, now);
}

async function tell(due: readonly Due[], really: boolean, now: number): Promise<void> {
  const count = (what: Due['what']) => due.filter((one) => one.what === what).length;
  if (really) {
    const work = () => erase(due, 'system', now);
    await auditedCommand('data.erase', 'retention', work, (orders) => ['done', { orders }]);
  }
  console.log(
    `${really ? 'Erased' : 'Due to be erased'}: everything personal of ${count('everything')} orders, contact data of ${count('contact')} captured ones.`,
  );
  if (!really && due.length > 0) console.log('Nothing was changed: `--erase` does it.');
}
