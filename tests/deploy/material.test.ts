/** Dockerfile, compose file and systemd units against the code that they name. `npm run prove -- image` runs them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '@/scripts/lib/project.mjs';
import { COMMANDS } from '@/scripts/release/commands';
import { isIgnored, readCommand, readDockerfile, readVariables } from './dockerfile';

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const units = readdirSync(path.join(root, 'deploy/systemd'));

describe('the Dockerfile', () => {
  const stages = readDockerfile(read('Dockerfile'));
  const [build, last] = [stages[0], stages.at(-1)];
  const of = (name: string) => last?.instructions.filter((one) => one.name === name) ?? [];

  it('builds on the Node that the project is made for, and leaves the build behind', () => {
    expect(stages).toHaveLength(2);
    expect(build?.image).toMatch(
      new RegExp(`^node:${read('.nvmrc').trim().replace(/^v/, '').split('.')[0]}\\b`),
    );
    expect(last?.image).toBe('debian:bookworm-slim');
  });

  it('runs the server itself, as nobody in particular', () => {
    expect(of('USER').map(({ text }) => text)).toEqual(['10001:10001']);
    expect(of('CMD').map(({ text }) => readCommand(text))).toEqual([['node', 'server.js']]);
    expect(readVariables(of('ENV')[0]?.text ?? '')).toMatchObject({
      HOSTNAME: '0.0.0.0',
      DATABASE_URL: 'file:/data/store.db',
    });
  });

  it('asks an address for its health that there is', () => {
    const asked = /http:\/\/127\.0\.0\.1:\d+(\/api\/[\w/]+)/.exec(of('HEALTHCHECK')[0]?.text ?? '')?.[1];
    expect(existsSync(path.join(root, 'app', asked ?? '-', 'route.ts'))).toBe(true);
  });

  it('copies no secret, no database and no packages of this machine', () => {
    const patterns = read('.dockerignore');
    for (const name of [
      '.env',
      '.env.local',
      '.data',
      'node_modules',
      '.git',
      '.next',
      '.next-test',
      '.release',
    ]) {
      expect(isIgnored(patterns, name), name).toBe(true);
    }
    for (const name of ['.env.example', 'app', 'package.json'])
      expect(isIgnored(patterns, name), name).toBe(false);
  });
});

describe('what is run in a release', () => {
  const named = ['deploy/compose.yaml', ...units.map((name) => `deploy/systemd/${name}`), 'docs/deploying.md']
    .flatMap((file) => [...read(file).matchAll(/commands\/([\w-]+)\.mjs/g)])
    .map(([, name]) => name);

  it('is a command that a release holds, made from a script of the same name', () => {
    expect(named).toContain('db-backup');
    for (const name of named) expect(COMMANDS).toContain(name);
    for (const name of COMMANDS) expect(existsSync(path.join(root, `scripts/${name}.ts`)), name).toBe(true);
  });

  it('is given longer to end than work in the background and a request that waits for the gateway take', () => {
    const limit = Number(/BACKGROUND_LIMIT_MS = (\d+)_000/.exec(read('lib/server/shutdown.ts'))?.[1]);
    expect(limit).toBeGreaterThan(0);
    for (const [file, pattern] of [
      ['deploy/compose.yaml', /stop_grace_period: (\d+)s/],
      ['deploy/systemd/storefront@.service', /TimeoutStopSec=(\d+)/],
    ] as const) {
      expect(Number(pattern.exec(read(file))?.[1]), file).toBeGreaterThanOrEqual(limit + 90);
    }
  });

  it('keeps its log within bounds', () => {
    expect(read('deploy/compose.yaml')).toMatch(/driver: json-file[\s\S]*max-size: 20m[\s\S]*max-file: "10"/);
    expect(read('deploy/systemd/storefront@.service')).toContain('LogNamespace=storefront');
    expect(read('deploy/systemd/journald@storefront.conf')).toMatch(
      /SystemMaxUse=\d+M\nMaxRetentionSec=\d+day/,
    );
  });

  it('finds its settings and its database where docs/deploying.md puts them', () => {
    const section = read('docs/deploying.md').split('## With systemd')[1] ?? '';
    const named = /a link to (\S+)\.\s/.exec(read('deploy/systemd/storefront@.service'))?.[1];
    expect(section).toContain(`ln -s ${named} `);
    // The folder is made before the first command that writes into it: the units have not run then.
    expect(section.indexOf('-m 700 /var/lib/storefront')).toBeGreaterThan(0);
    expect(section.indexOf('-m 700 /var/lib/storefront')).toBeLessThan(section.indexOf('db-migrate.mjs'));
  });

  it('is no service of root', () => {
    for (const name of units.filter((unit) => unit.endsWith('.service'))) {
      expect(read(`deploy/systemd/${name}`), name).toMatch(/^User=storefront$/m);
    }
  });
});

it('systemd takes the units, where it is installed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'units-'));
  for (const name of units) {
    // Programs and the folder of a machine that the shop is installed on.
    const text = read(`deploy/systemd/${name}`).replaceAll('/usr/bin/node', '/bin/sh');
    writeFileSync(path.join(folder, name), text);
  }
  const files = units.filter((name) => !name.endsWith('.conf')).map((name) => path.join(folder, name));
  const verified = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const installed = verified.error === undefined;
  expect(installed ? [verified.status, verified.stderr] : 'systemd is not installed here').toEqual(
    installed ? [0, ''] : 'systemd is not installed here',
  );
});

it('logrotate sets the logs aside and tells nginx, where it is installed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'logs-'));
  const nginx = spawn('sleep', ['60']);
  const ended = once(nginx, 'exit');
  writeFileSync(path.join(folder, 'nginx.pid'), String(nginx.pid));
  writeFileSync(path.join(folder, 'access.log'), 'a line\n');
  const sample = read('deploy/logrotate/storefront-nginx')
    .replaceAll('/var/log/storefront', folder)
    .replaceAll('/run/nginx.pid', path.join(folder, 'nginx.pid'))
    .replace('create 0640 www-data adm', 'create 0640');
  writeFileSync(path.join(folder, 'sample'), sample, { mode: 0o644 });
  const rotated = spawnSync(
    'logrotate',
    ['--force', '--state', path.join(folder, 'state'), path.join(folder, 'sample')],
    { encoding: 'utf8', env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } },
  );
  const installed = rotated.error === undefined;
  if (!installed) nginx.kill('SIGUSR1');
  const [, signal] = await ended;
  const files = readdirSync(folder).filter((name) => name.startsWith('access'));
  rmSync(folder, { recursive: true });
  expect([rotated.stderr ?? '', signal]).toEqual(['', 'SIGUSR1']);
  expect(files).toEqual(installed ? ['access.log', 'access.log.1'] : ['access.log']);
});
