/** The tests that `npm run mutate` runs against each mutant: one configuration without projects, as StrykerJS wants it. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { alias } from '../../../vitest.config';

/** What is over soonest first: a mutant is done with at the first test that fails. */
class SoonestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification) => Number(moduleId.includes('.integration.'));
    return files.toSorted((one, other) => cost(one) - cost(other));
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: '@/scripts/lib/servers', replacement: path.join(import.meta.dirname, 'servers.ts') },
      ...alias,
    ],
  },
  test: {
    include: [
      'lib/{payments,pinelabs,methods}/**/*.test.ts',
      'lib/{money,typed/typed-amount,typed/amount-in-words}.test.ts',
      'tests/{payments,emi,devices}/*.integration.test.ts',
    ],
    exclude: [
      // Processes of their own.
      'lib/pinelabs/**/{client,emi,hosted-options}.integration.test.ts',
      'tests/payments/backup.integration.test.ts',
      // Of PostgreSQL alone.
      '**/*.postgres.integration.test.ts',
    ],
    sequence: { sequencer: SoonestFirst },
    globalSetup: 'packages/reliability/mutate/sandbox.ts',
    env: { LOG_LEVEL: 'silent' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
    maxWorkers: 1,
  },
});
