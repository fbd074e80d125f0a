import { expect, it } from 'vitest';
import { judgePostgres, type ServerFacts } from './judge-postgres';

const sound: ServerFacts = {
  version: 180_004,
  isolation: 'read committed',
  serializable: 'serializable',
  isReplica: false,
  readsOnly: false,
  connections: 97,
  used: 12,
  clockMs: 4,
  encrypted: true,
  verified: true,
  replicas: [],
  migrations: { missing: [], unknown: [], changed: [] },
};
const env = {
  DATABASE_URL: 'postgres://asha:s3cret@db.example/shop',
  DATABASE_POOL_SIZE: 10,
  PINELABS_ENV: 'production',
} as const;

const judge = (facts: Partial<ServerFacts> = {}, more: Partial<Record<keyof typeof env, unknown>> = {}) =>
  judgePostgres({ name: 'database shop at db.example', server: { ...sound, ...facts } }, {
    ...env,
    ...more,
  } as typeof env);

it('finds a sound server well, and names it without a password', () => {
  const findings = judge();
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(findings[0]?.says).toBe('database shop at db.example, PostgreSQL 18.4');
  expect(JSON.stringify(findings)).not.toContain('s3cret');
});

it('says how many instances the connections are enough for, and what is left now', () => {
  const says = judge().find(({ subject }) => subject === 'connections')?.says;
  expect(says).toContain('97 for the shop, 12 in use, 85 left: room for 9 instance(s)');
});

it.each<[string, Partial<ServerFacts>, string, string, string]>([
  ['an old version', { version: 130_011 }, 'database', 'bad', 'upgrade'],
  ['one that gets no fixes any more', { version: 140_020 }, 'database', 'warn', 'upgrade'],
  ['a replica', { isReplica: true, readsOnly: true }, 'transactions', 'bad', 'primary'],
  ['a server that takes no writes', { readsOnly: true }, 'transactions', 'bad', 'read_only'],
  [
    'one without serializable',
    { serializable: 'repeatable read' },
    'transactions',
    'bad',
    'serializable transactions',
  ],
  ['a clock that is ahead', { clockMs: 6_000 }, 'database clock', 'warn', 'NTP'],
  ['a clock that is behind', { clockMs: -6_000 }, 'database clock', 'warn', 'NTP'],
  ['too few connections for one instance', { connections: 9 }, 'connections', 'bad', 'max_connections'],
  ['too few for a deployment', { connections: 19 }, 'connections', 'warn', 'DATABASE_POOL_SIZE'],
  ['plain text through the internet', { encrypted: false }, 'database TLS', 'bad', 'verify-full'],
  ['a certificate that nobody looks at', { verified: false }, 'database TLS', 'bad', 'verify-full'],
  [
    'a replica that is behind in time',
    { replicas: [{ name: 'standby', seconds: 60, bytes: 0 }] },
    'replica',
    'warn',
    'disk',
  ],
  [
    'a replica that is behind in bytes',
    { replicas: [{ name: 'standby', seconds: null, bytes: 1e9 }] },
    'replica',
    'warn',
    'disk',
  ],
  [
    'a migration that is missing',
    { migrations: { missing: ['0001_x'], unknown: [], changed: [] } },
    'migrations',
    'bad',
    'db:migrate',
  ],
])('finds %s, and names the mend', (_, facts, subject, level, mend) => {
  const found = judge(facts).filter((finding) => finding.level !== 'ok');
  expect(found).toEqual([expect.objectContaining({ subject, level, mend: expect.stringContaining(mend) })]);
});

it.each([
  ['on this machine', { DATABASE_URL: 'postgres://127.0.0.1/shop' }, 'ok'],
  ['in your own network', { DATABASE_URL: 'postgres://10.0.0.4/shop' }, 'warn'],
  ['beside the sandbox', { PINELABS_ENV: 'sandbox' }, 'warn'],
])('plain text %s is not what costs money', (_, more, level) => {
  expect(judge({ encrypted: false }, more).find(({ subject }) => subject === 'database TLS')?.level).toBe(
    level,
  );
});

it('a replica that nobody may look at is named all the same', () => {
  const replicas = [{ name: '', seconds: null, bytes: null }];
  expect(judge({ replicas }).find(({ subject }) => subject === 'replica')).toMatchObject({
    level: 'ok',
    says: expect.stringContaining('pg_monitor'),
  });
});
