import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from './lib/ports';
import { run } from './lib/processes.mjs';
import { bin, projectEnv, root } from './lib/project.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start '));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Where there is no build the server says where it listens, and then ends. */
async function listensAt(env: Record<string, string | undefined>, ...args: string[]): Promise<string> {
  const { output } = await run(path.join(bin, 'node'), [path.join(root, 'scripts/start.mjs'), ...args], {
    cwd: folder,
    env: projectEnv({ HOST: undefined, PORT: undefined, NODE_ENV: 'production', ...env }),
  });
  return /Local:\s+http:\/\/(\S+)/.exec(output)?.[1] ?? output;
}

it('listens on this machine alone, unless it is told otherwise', async () => {
  const PORT = String(await freePort());
  expect(await listensAt({ PORT })).toBe(`127.0.0.1:${PORT}`);
});

it('listens where HOST and PORT of .env.local say', async () => {
  const port = await freePort();
  writeFileSync(path.join(folder, '.env.local'), `HOST=127.0.0.2\nPORT=${port}\n`);
  expect(await listensAt({})).toContain(`127.0.0.2:${port}`);
});

it('listens where the shell says, and where the command line says', async () => {
  const [PORT, port] = [String(await freePort()), String(await freePort())];
  writeFileSync(path.join(folder, '.env.local'), 'HOST=127.0.0.3\n');
  expect(await listensAt({ PORT, HOST: '127.0.0.2' })).toContain('127.0.0.2');
  expect(await listensAt({ PORT, HOST: '127.0.0.2' }, '-H', '127.0.0.1', '-p', port)).toBe(
    `127.0.0.1:${port}`,
  );
});
