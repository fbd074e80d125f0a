import { expect, it } from 'vitest';
import { shopVariables } from '@/scripts/lib/env-names';
import { variablesIn } from './hygiene/rules';
import { readProjectFile } from './project-files';

it('.env.example explains every variable that the sandbox reads, and no other of its own', () => {
  const read = variablesIn(readProjectFile('packages/sandbox/config.ts'));
  const explained = shopVariables();
  expect(explained).toEqual(expect.arrayContaining(read));
  const own = (names: readonly string[]) => names.filter((name) => name.startsWith('SANDBOX_')).toSorted();
  expect(own(explained)).toEqual(own(read));
});
