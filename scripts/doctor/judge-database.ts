/** Judgements of the database file. */
import { bad, type Finding, ok } from './finding';

export interface DatabaseFacts {
  readonly file: string;
  readonly exists: boolean;
  /** Why it could not be opened with the pragmas that the shop needs. */
  readonly openError?: string | undefined;
  /** SQLite's own quick check: `ok`, or what is broken. */
  readonly check?: string | undefined;
  /** Migrations of this version of the shop that the file has not had. */
  readonly missing?: readonly string[] | undefined;
  /** Files of the database that other users of the machine may read. */
  readonly open?: readonly string[] | undefined;
  /** The file has had migrations that this version does not know. */
  readonly newer?: boolean | undefined;
}

export function judgeDatabase(facts: DatabaseFacts): Finding[] {
  const { file, exists, openError, check, missing = [], newer, open = [] } = facts;
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
  if (newer) {
    findings.push(
      bad('migrations', 'the database is newer than this version of the shop', 'deploy the newer version'),
    );
  } else if (missing.length > 0) {
    findings.push(bad('migrations', `not applied yet: ${missing.join(', ')}`, 'npm run db:migrate'));
  } else {
    findings.push(ok('migrations', 'all applied'));
  }
  return findings;
}
