/** Whether what lies sealed in the database can be opened with the keys that are set. Pure. */
import type { Env } from '@/lib/env';
import { sealingKeys } from '@/lib/security/sealed';
import { bad, type Finding, ok, warn } from './finding';

export interface SealedFacts {
  /** Key ids of sealed values, and how many values each has sealed. */
  readonly sealed: Readonly<Record<string, number>>;
  /** Values that an older version wrote as they are. */
  readonly plain: number;
}

const SUBJECT = 'sealed data';

/** @param facts undefined where the database could not be read; the finding about it says so. */
export function judgeSealed(
  env: Pick<Env, 'DATA_ENCRYPTION_KEY' | 'PINELABS_ENV' | 'NEXTAUTH_SECRET'>,
  facts: SealedFacts | undefined,
): Finding[] {
  if (facts === undefined) return [];
  const [current, ...older] = sealingKeys(env).map(({ id }) => id);
  const countOf = (isOne: (id: string) => boolean) =>
    Object.entries(facts.sealed).reduce((sum, [id, count]) => (isOne(id) ? sum + count : sum), 0);
  const unknown = Object.keys(facts.sealed).filter((id) => id !== current && !older.includes(id));
  const found: Finding[] = [];
  if (unknown.length > 0) {
    const says = `${countOf((id) => unknown.includes(id))} values were sealed with a key that is not set (${unknown.join(', ')}): nobody can read them`;
    found.push(
      bad(
        SUBJECT,
        says,
        'put that key back, after a comma, into DATA_ENCRYPTION_KEY, then npm run db:reseal',
      ),
    );
  }
  const old = countOf((id) => older.includes(id)) + facts.plain;
  if (old > 0 && env.DATA_ENCRYPTION_KEY) {
    const says = `${old} values wait to be sealed with the newer key, ${facts.plain} of them are not sealed at all`;
    found.push(warn(SUBJECT, says, 'npm run db:reseal'));
  }
  return found.length > 0
    ? found
    : [ok(SUBJECT, `${countOf(() => true)} values, all with the key that is set`)];
}
