import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import stryker from './stryker.config.json' with { type: 'json' };
import tests from './vitest.config';

const cwd = path.resolve(import.meta.dirname, '../../..');

/** `a.{b,c}` as `a.b` and `a.c`: a name that is gone does not hide behind its neighbours. */
function each(pattern: string): string[] {
  const [, before = '', names, after = ''] = /^(.*?)\{(.*?)\}(.*)$/.exec(pattern) ?? [];
  return names === undefined
    ? [pattern]
    : names.split(',').flatMap((name) => each(`${before}${name}${after}`));
}

it.each([
  ['mutated', stryker.mutate.map((pattern) => pattern.replace(/^!/, ''))],
  ['run', tests.test?.include ?? []],
  ['not run', tests.test?.exclude ?? []],
])('each pattern of what is %s matches a file', (_, patterns) => {
  expect(patterns).not.toEqual([]);
  expect(patterns.flatMap(each).filter((pattern) => globSync(pattern, { cwd }).length === 0)).toEqual([]);
});
