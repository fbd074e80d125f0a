/** A process that is killed while it keeps pictures: what pages may have been told of is whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';

let root: string;
beforeAll(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'media-')), 'media');
});
afterAll(() => rmSync(path.dirname(root), { recursive: true }));

/** @param after milliseconds from its first picture on. */
async function killed(after: number): Promise<void> {
  const script = path.resolve('tests/support/store-for-ever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', script, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await sleep(after);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it('leaves whole pictures, and beside them what nobody is told of', async () => {
  for (const after of [0, 3, 7, 13, 29]) await killed(after);
  const pictures = readdirSync(root).filter((name) => name !== '.unfinished');
  expect(pictures.length).toBeGreaterThanOrEqual(5);
  for (const picture of pictures) {
    const sizes = readdirSync(path.join(root, picture)).map(
      (file) => statSync(path.join(root, picture, file)).size,
    );
    expect(sizes, picture).toEqual([300_000, 300_000, 300_000, 300_000]);
  }
});
