import { test } from '@playwright/test';
import type { Scratch } from '../../scripts/lib/scratch';
import { WORLDS_VARIABLE } from './global-setup';

/** The shop and the sandbox of the worker that runs this test. @throws Error outside a test. */
export function world(): Scratch {
  const worlds: Scratch[] = JSON.parse(process.env[WORLDS_VARIABLE] ?? '[]');
  const own = worlds[test.info().parallelIndex];
  if (!own) throw new Error('the global set-up has not run');
  return own;
}
