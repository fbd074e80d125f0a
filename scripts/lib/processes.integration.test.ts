import { once } from 'node:events';
import { expect, it } from 'vitest';
import { endGroup, isGroupAlive, run, startGroup } from './processes.mjs';

async function group(script: string): Promise<number> {
  const child = startGroup('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  if (child.stdout) await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('no shell');
  return child.pid;
}

it('ends the children of a program with it', async () => {
  const pid = await group('sleep 60 & sleep 60 & echo up; wait');
  expect(isGroupAlive(pid)).toBe(true);
  await endGroup(pid);
  expect(isGroupAlive(pid)).toBe(false);
});

it('ends children that outlive the program that started them', async () => {
  const pid = await group('sleep 60 & echo up');
  expect(isGroupAlive(pid)).toBe(true);
  await endGroup(pid);
  expect(isGroupAlive(pid)).toBe(false);
});

it('makes an end with what does not want to', async () => {
  const pid = await group("trap '' TERM; echo up; while :; do sleep 1; done");
  await endGroup(pid, 200);
  expect(isGroupAlive(pid)).toBe(false);
});

it('returns the code and all that was printed', async () => {
  expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({
    code: 3,
    output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
  });
});

it('passes arguments on as they are', async () => {
  expect((await run('printf', ['%s|', 'a b', '$HOME', '"'])).output).toBe('a b|$HOME|"|');
});

it('says so when there is no such program', async () => {
  const { code, output } = await run('no-such-program', []);
  expect(code).toBe(127);
  expect(output).toContain('no-such-program');
});
