/** The commands of a shop whose DATABASE_URL is PostgreSQL's. */
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDoctor } from './doctor/run';
import { type Postgres, startPostgres } from './lib/postgres';
import { run } from './lib/processes.mjs';
import { projectEnv, root } from './lib/project.mjs';
import { scratchEnv, scratchFolder } from './lib/scratch';

const scratch = scratchFolder();
let server: Postgres;
let url: string;

beforeAll(async () => {
  server = await startPostgres(path.join(scratch.folder, 'postgres'), '');
  url = await server.createDatabase('shop');
});
afterAll(async () => {
  await server.stop();
  scratch.remove();
});

async function script(
  command: string | string[],
  DATABASE_URL = url,
): Promise<{ code: number; said: string }> {
  const env = projectEnv({ ...scratchEnv(scratch.folder, 3000, 4010), DATABASE_URL, NODE_ENV: 'production' });
  const [name = '', ...args] = [command].flat();
  const { code, output } = await run('npm', ['run', '--silent', name, '--', ...args], { cwd: root, env });
  expect(output).not.toContain(decodeURIComponent(new URL(url).password));
  return { code, said: output.trim() };
}

it('db:migrate and db:seed do their work, end with it, and name the database without its password', async () => {
  const migrated = await script('db:migrate');
  expect(migrated).toMatchObject({
    code: 0,
    said: expect.stringContaining('up to date: database shop at 127.0.0.1'),
  });
  const began = Date.now();
  expect(await script('db:seed')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Seeded database shop at 127\.0\.0\.1\n {2}added [1-9]/),
  });
  // An idle connection would keep the process for 10 seconds.
  expect(Date.now() - began).toBeLessThan(10_000);
});

it('db:migrate waits for one that is under way longer than a query of the shop would', async () => {
  const other = new Client({ connectionString: url });
  await other.connect();
  await other.query('SELECT pg_advisory_lock(7463001)');
  const waiting = script('db:migrate');
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  await other.end();
  expect(await waiting).toMatchObject({ code: 0 });
});

it.each(['db:backup', 'db:restore'])('%s says in one line what to do instead', async (name) => {
  const { code, said } = await script(name);
  expect(code).toBe(1);
  expect(said).toMatch(
    /^PostgreSQL is (backed up with pg_dump|restored with pg_restore), see docs\/growing\.md$/,
  );
});

it('the doctor looks at the server in place of a file', async () => {
  const env = { ...scratchEnv(scratch.folder, 3000, 4010), DATABASE_URL: url };
  const findings = await runDoctor(root, env, '--quick');
  expect(JSON.stringify(findings)).not.toContain(new URL(url).password);
  expect(
    findings.filter(({ subject }) => /database|transactions|connections|migrations/.test(subject)),
  ).toEqual(
    [
      ['database', /^database shop at 127\.0\.0\.1, PostgreSQL \d\d\.\d/],
      ['transactions', /^serializable/],
      ['database clock', /from this machine's$/],
      ['connections', /room for 9 instance\(s\) with DATABASE_POOL_SIZE 10$/],
      ['database TLS', /on this machine/],
      ['migrations', /all applied/],
    ].map(([subject, says]) => ({ subject, level: 'ok', says: expect.stringMatching(says ?? '') })),
  );
});

it.each([
  ['db:migrate'],
  ['db:seed'],
  ['customer', 'export', '--email', 'asha@mail.example'],
  ['reconcile', '--report', '--since', '7d'],
])('%s says in one line that nobody answers, and nothing of what it asked for', async (...command) => {
  const gone = Object.assign(new URL(url), { port: '1' }).href;
  const { code, said } = await script(command, gone);
  expect(code).toBe(1);
  expect(said).toContain('ECONNREFUSED');
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toContain('asha');
});
