/** Somebody at the database mends the audit log: it refuses, and what was done past its triggers is found. */
import path from 'node:path';
import { openRaw } from '@/scripts/lib/raw-database';
import { npmRun } from '../lib/npm-run';
import type { Trials } from './trials';

const STATEMENTS = [
  "UPDATE audit_log SET actor = 'nobody@shop.example'",
  'UPDATE audit_log SET at = at + 1 WHERE number = 2',
  "UPDATE audit_log SET result = 'done' WHERE result = 'refused'",
  'DELETE FROM audit_log',
  'DELETE FROM audit_log WHERE number = 2',
  'DELETE FROM audit_log WHERE number = (SELECT max(number) FROM audit_log)',
  'INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE number = 2',
];
/** Past the triggers, and what the check says. */
const CUTS = [
  ['DELETE FROM audit_log WHERE number = 2', 'Row 2 is missing.'],
  ["UPDATE audit_log SET actor = 'nobody@shop.example' WHERE number = 3", 'Row 3 is not as it was written'],
  ['UPDATE audit_log SET at = at + 1 WHERE number = 4', 'Row 4 is not as it was written'],
] as const;

export async function tryAuditLog(trials: Trials): Promise<void> {
  const { world } = trials;
  const { database } = world;
  const rows = Number(await database.value('SELECT count(*) FROM audit_log'));
  trials.check(`the audit log has ${rows} rows`, rows > 10);
  for (const statement of STATEMENTS) {
    const refused = await database.run(statement).then(
      () => false,
      (error: unknown) => String(error).includes('append-only'),
    );
    trials.check(`the database took ${statement}`, refused);
  }
  const left = Number(await database.value('SELECT count(*) FROM audit_log'));
  trials.check(`of ${rows} rows ${left} are left`, left === rows);
  const whole = await npmRun(world.env, 'audit:verify');
  trials.check(`audit:verify says of the log as it is: ${whole.output}`, whole.code === 0);

  for (const [n, [statement, says]] of CUTS.entries()) {
    const file = path.join(path.dirname(world.databaseFile), `cut-${n}.db`);
    await database.run('VACUUM INTO ?', file);
    const copy = openRaw(`file:${file}`);
    const triggers = await copy.column(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_log'",
    );
    for (const name of triggers) await copy.run(`DROP TRIGGER "${String(name)}"`);
    await copy.run(statement);
    await copy.close();
    const { code, output } = await npmRun({ ...world.env, DATABASE_URL: `file:${file}` }, 'audit:verify');
    trials.check(`after ${statement} audit:verify says: ${output}`, code === 1 && output.includes(says));
  }
}
