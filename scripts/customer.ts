/** `npm run customer`: gives out or erases what the shop holds of one customer. The console's page "Customer data" does the same. */
import './load-env';
import './lib/quiet-log';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase } from '@/db/client';
import type { Requester } from '@/db/queries/retention';
import type { AuditAction } from '@/lib/audit/entry';
import { requestLines } from '@/lib/console/customers/customer-request';
import { exportCustomer } from '@/lib/retention/export';
import { dueOnRequest, eraseOnRequest, readRequester } from '@/lib/retention/request';
import { auditedCommand } from './lib/audited-command';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run customer -- export|erase --email <address> | --mobile <number> | --order <number>
  export   what the shop holds of them, as JSON; --to <file> writes it there instead, for its owner alone to read
  erase    what of it can go today, what has to stay until when and why; --yes does it`;

try {
  await main();
} catch (error) {
  sayFailure(error);
} finally {
  await closeDatabase();
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      mobile: { type: 'string' },
      order: { type: 'string' },
      to: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
  });
  const who = readRequester(values);
  const [what, ...more] = positionals;
  if (who === undefined || more.length > 0) throw new Error(USAGE);
  if (what === 'export') await give(who, values.to);
  else if (what === 'erase') await erase(who, values.yes);
  else throw new Error(USAGE);
}

/** A request that was mistyped must not seem done. */
function nobody(): Error {
  return new Error('The shop holds nothing under this: nothing was changed.');
}

/** As the console records it: never whose data it was, since the row stays for good. */
function recorded<Found>(
  action: AuditAction,
  work: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return auditedCommand(action, 'customer', work, (found) =>
    found === undefined ? ['refused', { why: 'nothing-held' }] : ['done', {}],
  );
}

async function give(who: Requester, to: string | undefined): Promise<void> {
  const data = await recorded('data.export', () => exportCustomer(who, 'request', Date.now()));
  if (data === undefined) throw nobody();
  const text = `${JSON.stringify(data, null, 2)}\n`;
  if (to === undefined) process.stdout.write(text);
  else {
    writeFileSync(path.resolve(to), text, { mode: 0o600, flag: 'wx' });
    console.log(`Written to ${to}.`);
  }
}

async function erase(who: Requester, really: boolean): Promise<void> {
  const now = Date.now();
  const requested = await (really
    ? recorded('data.erase', () => eraseOnRequest(who, 'request', now))
    : recorded('data.read', () => dueOnRequest(who, now)));
  if (requested === undefined) throw nobody();
  for (const line of requestLines(requested, really)) console.log(line);
  if (!really) console.log('Nothing was changed: `--yes` does it.');
}
