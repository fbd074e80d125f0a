/** `npm run audit:verify`: whether the audit log is as it was written. Exit code 1 when it is not. */
import './load-env';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeDatabase } from '@/db/client';
import { auditKey } from '@/lib/audit/chain';
import { type AuditFault, type NotedRow, verifyAudit } from '@/lib/audit/verify';
import { env } from '@/lib/env';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run audit:verify [-- --noted <number>:<hash>] [-- --earlier-secrets <file>]
  --noted            a row that was noted elsewhere, out of the shop's log or from an earlier check; may be given again.
                     Without one nobody can see that the end was cut off
  --earlier-secrets  a file with each NEXTAUTH_SECRET that the shop had before, one a line
Exit code 0: every row is as it was written. 1: the first that is not is named, or the check could not be made.`;

const sentences: Record<AuditFault['kind'], (number: number) => string> = {
  missing: (number) => `Row ${number} is missing.`,
  changed: (number) => `Row ${number} is not as it was written, or does not follow the row before.`,
  'unknown-key': (number) =>
    `Row ${number} was written under another NEXTAUTH_SECRET, or changed: give the earlier one with --earlier-secrets.`,
  'other-than-noted': (number) => `Row ${number} is another one than was noted.`,
};

try {
  await main();
} catch (error) {
  sayFailure(error);
} finally {
  await closeDatabase();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      noted: { type: 'string', multiple: true, default: [] },
      'earlier-secrets': { type: 'string' },
    },
  });
  const noted = values.noted.map(readNoted);
  const earlier = values['earlier-secrets'];
  const secrets = earlier === undefined ? [] : readFileSync(earlier, 'utf8').split(/\r?\n/).filter(Boolean);
  const { fault, head } = await verifyAudit([env().NEXTAUTH_SECRET, ...secrets].map(auditKey), noted);
  if (fault) {
    const good = head.number === 0 ? 'No row before it.' : `Good up to ${head.number}:${head.hash}`;
    throw new Error(`${sentences[fault.kind](fault.number)}\n${good}`);
  }
  if (head.number === 0) return console.log('The audit log is empty.');
  console.log(`${head.number} rows, each as it was written. The last:\n${head.number}:${head.hash}`);
  if (noted.length === 0) {
    console.log(
      'Rows that were cut off behind it leave no trace here. Keep that line where nobody who can write to the database can, and check with --noted next time.',
    );
  }
}

function readNoted(text: string): NotedRow {
  const [, number, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined) throw new Error(USAGE);
  return { number: Number(number), hash };
}
