import { expect, it } from 'vitest';
import { elapsed, explain, StepError, step, tail } from './steps.mjs';

function log() {
  const written: string[] = [];
  return { out: { write: (text: string) => written.push(text) }, text: () => written.join('') };
}

it.each([
  [0, '0.0 s'],
  [420, '0.4 s'],
  [9_940, '9.9 s'],
  [21_400, '21 s'],
  [59_600, '1 min 00 s'],
  [65_000, '1 min 05 s'],
])('%i ms is %s', (ms, words) => {
  expect(elapsed(ms)).toBe(words);
});

it('tells a step in one line, without colours where there is no terminal', async () => {
  const { out, text } = log();
  await step('Database', () => 'migrated', out);
  expect(text()).toMatch(/^ {2}✓ Database +0\.0 s {2}migrated\n$/);
});

it('tells a step that failed, and throws on', async () => {
  const { out, text } = log();
  const failing = step('Build', () => Promise.reject(new StepError('no')), out);
  await expect(failing).rejects.toThrow('no');
  expect(text()).toMatch(/^ {2}✗ Build +0\.0 s {2}failed\n$/);
});

it('explains a failure: what, the last lines, what to try', () => {
  const { out, text } = log();
  const output = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n');
  explain(new StepError('The shop could not be built.', { output, advice: 'mend it' }), out);
  expect(text()).toContain('The shop could not be built.');
  expect(text()).toContain('line 99');
  expect(text()).not.toContain('line 74\n');
  expect(text()).toContain('Try next: mend it');
});

it('keeps the end of what was printed', () => {
  expect(tail('a\nb\nc\n', 2)).toBe('    b\n    c');
});
