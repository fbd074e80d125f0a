/** The command as an operator runs it, on a shop's SQLite file. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeDatabase, reader } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { auditHead } from '@/db/queries/audit';
import { recordAudit } from '@/lib/audit/record';
import { run as runSql } from '@/tests/support/raw';
import { run } from './lib/processes.mjs';
import { projectEnv, root } from './lib/project.mjs';
import { scratchEnv, scratchFolder } from './lib/scratch';

const { folder, remove } = scratchFolder();
const shop = scratchEnv(folder, 3000, 4010);

beforeAll(async () => {
  for (const [name, value] of Object.entries(shop)) vi.stubEnv(name, value);
  await migrateDatabase();
});
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  remove();
});

async function verify(args: string[] = [], changed = {}): Promise<{ code: number; output: string }> {
  const { code, output } = await run('npm', ['run', '--silent', 'audit:verify', '--', ...args], {
    cwd: root,
    env: projectEnv({ ...shop, ...changed }),
  });
  return { code, output: output.trim() };
}

async function record(): Promise<string> {
  const origin = { address: null, device: null, requestId: 'request' };
  await recordAudit({ action: 'order.refund', result: 'done', actor: 'asha@shop.example' }, origin);
  const head = await auditHead(reader());
  return `${head?.number}:${head?.hash}`;
}

it('says where the log ends, takes earlier secrets, and names the first row that is wrong with exit code 1', async () => {
  const heads = [await record(), await record(), await record()];
  const good = await verify();
  expect(good).toEqual({
    code: 0,
    output: expect.stringContaining(`3 rows, each as it was written. The last:\n${heads[2]}`),
  });
  expect(good.output).toContain('leave no trace here');
  // The secret was exchanged since.
  const changed = { NEXTAUTH_SECRET: 'the one that came after it, and no shorter' };
  const secrets = path.join(folder, 'earlier-secrets');
  writeFileSync(secrets, `${shop.NEXTAUTH_SECRET}\n`);
  expect(await verify(['--earlier-secrets', secrets], changed)).toMatchObject({ code: 0 });

  await runSql('DROP TRIGGER audit_log_no_delete');
  await runSql('DELETE FROM audit_log WHERE number = 3');
  expect(await verify(['--noted', String(heads[2])])).toEqual({
    code: 1,
    output: `Row 3 is missing.\nGood up to ${heads[1]}`,
  });

  await runSql('DELETE FROM audit_log WHERE number = 1');
  expect(await verify()).toEqual({ code: 1, output: 'Row 1 is missing.\nNo row before it.' });
}, 60_000);
