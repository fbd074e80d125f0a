/** Judgements of the database file. */
import type { MigrationState } from '@/db/migration-state';
import { bad, type Finding, ok } from './finding';

export interface DatabaseFacts {
  readonly file: string;
  readonly exists: boolean;
  /** Why it could not be opened with the pragmas that the shop needs. */
  readonly openError?: string | undefined;
  /** SQLite's own quick check: `ok`, or what is broken. */
  readonly check?: string | undefined;
  /** Files of the database that other users of the machine may read. */
  readonly open?: readonly string[] | undefined;
  readonly migrations?: MigrationState | undefined;
}

export function judgeDatabase(facts: DatabaseFacts): Finding[] {
  const { file, exists, openError, check, migrations, open = [] } = facts;
  if (!exists) return [bad('database', `${file} is not there`, 'npm run db:migrate && npm run db:seed')];
  if (openError) {
    return [
      bad(
        'database',
        openError,
        'keep the file on a local disk that this user may write: network file systems do not lock as SQLite needs it',
      ),
    ];
  }
  const findings = [ok('database', `${file}, with the pragmas that a payment rests on`)];
  if (check !== 'ok') {
    findings.push(
      bad('database', `SQLite finds the file damaged: ${check}`, 'stop the shop and restore the last backup'),
    );
  }
  if (open.length > 0) {
    findings.push(
      bad(
        'file modes',
        `others than the shop’s user may read ${open.join(', ')}`,
        `chmod 600 ${open.join(' ')}, as their owner`,
      ),
    );
  }
  if (migrations) findings.push(judgeMigrations(migrations));
  return findings;
}

/** One finding: the worst that is true. */
export function judgeMigrations({ missing, unknown, changed }: MigrationState): Finding {
  const subject = 'migrations';
  if (changed.length > 0) {
    return bad(
      subject,
      `applied with other content than the files have now: ${changed.join(', ')}`,
      'put these files back as they were, and what was changed into a migration of its own',
    );
  }
  if (missing.length > 0) return bad(subject, `not applied yet: ${missing.join(', ')}`, 'npm run db:migrate');
  if (unknown.length > 0) {
    return bad(
      subject,
      `the database has had migrations that this version of the shop does not know: ${unknown.join(', ')}`,
      'deploy the version that brought them',
    );
  }
  return ok(subject, 'all applied');
}
