/** `npm run db:restore -- --from <file>`: a backup takes the database's place, while no shop runs. */
import './load-env';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseFile, isPostgres } from '@/db/engine';
import { restore } from '@/db/restore';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run db:restore -- --from <file> [--damaged]
  --from     a backup that db:backup made
  --damaged  the present database cannot be opened any more, and no shop runs on it`;

try {
  main();
} catch (error) {
  sayFailure(error);
}

function main(): void {
  if (isPostgres()) throw new Error('PostgreSQL is restored with pg_restore, see docs/growing.md');
  const { values } = parseArgs({ options: { from: { type: 'string' }, damaged: { type: 'boolean' } } });
  if (!values.from) throw new Error(USAGE);
  const target = databaseFile();
  const { keptAside, missing, rows } = restore(path.resolve(values.from), target, {
    damaged: values.damaged ?? false,
  });
  console.log(
    `${target} is now ${values.from}, checked: ${rows.orders ?? 0} orders. Everybody has to sign in again.`,
  );
  if (keptAside) console.log(`What it replaces is kept: ${keptAside}`);
  const steps = [
    ...(missing.length > 0 ? [`npm run db:migrate      it lacks ${missing.join(', ')}`] : []),
    'npm run reconcile       before the shop opens: the gateway has moved on since the backup',
    'npm run reconcile -- --report --since 7d',
    'npm run start',
  ];
  console.log(`Now, in this order:\n${steps.map((step) => `  ${step}`).join('\n')}`);
  console.log(
    'Orders that were placed after the backup are known to the gateway alone: docs/operations.md, "After a restore".',
  );
}
