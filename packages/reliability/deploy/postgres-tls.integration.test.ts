/** What the doctor says of a PostgreSQL that speaks TLS, with a certificate that only this machine knows. */
import { chownSync, copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgePostgres } from '@/scripts/doctor/judge-postgres';
import { probePostgres } from '@/scripts/doctor/probe-postgres';
import { type Postgres, startPostgres } from '@/scripts/lib/postgres';
import { scratchFolder } from '@/scripts/lib/scratch';
import { type Certificate, makeCertificate } from './certificates';

const scratch = scratchFolder();
let server: Postgres;
let certificate: Certificate;

beforeAll(async () => {
  const folder = path.join(scratch.folder, 'postgres');
  server = await startPostgres(folder, '');
  certificate = await makeCertificate(scratch.folder, 'server');
  // The server's own user, who is another one where root runs this, and nobody else may read the key.
  const { uid, gid } = statSync(folder);
  for (const [from, to] of [
    [certificate.certFile, 'server.crt'],
    [certificate.keyFile, 'server.key'],
  ] as const) {
    copyFileSync(from, path.join(folder, to));
    chownSync(path.join(folder, to), uid, gid);
  }
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('ALTER SYSTEM SET ssl = on');
  await client.query('SELECT pg_reload_conf()');
  await client.end();
});
afterAll(async () => {
  await server.stop();
  scratch.remove();
});

/** The name that the certificate is for, and this machine's, which the doctor does not ask about: a server elsewhere is not. */
async function says(options: string) {
  const url = Object.assign(new URL(server.url), { hostname: 'localhost' }).href + options;
  const facts = await probePostgres(url);
  const env = { DATABASE_URL: `postgres://db.example/shop${options}`, DATABASE_POOL_SIZE: 10 } as const;
  const findings = judgePostgres(facts, { ...env, PINELABS_ENV: 'production' });
  return findings.find(({ subject }) => subject === (facts.server ? 'database TLS' : 'database'));
}

it.each([
  ['no TLS at all', '', 'bad', 'as plain text'],
  ['TLS without a look at the certificate', '?sslmode=no-verify', 'bad', 'anybody may answer'],
])('is bad: %s', async (_name, options, level, text) => {
  expect(await says(options)).toMatchObject({ level, says: expect.stringContaining(text) });
});

it('a certificate of nobody’s is refused, and one of the authority that is named is proof', async () => {
  expect(await says('?sslmode=verify-full')).toMatchObject({
    level: 'bad',
    says: expect.stringMatching(/self-signed certificate/),
  });
  expect(await says(`?sslmode=verify-full&sslrootcert=${certificate.certFile}`)).toMatchObject({
    level: 'ok',
    says: 'encrypted, and the server proves who it is',
  });
});
