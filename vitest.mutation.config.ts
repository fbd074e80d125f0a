/** The tests that `npm run mutate` runs against each mutant: one configuration without projects, as StrykerJS wants it. */
import { defineConfig } from 'vitest/config';
import { alias } from './vitest.config';

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['lib/{payments,pinelabs}/**/*.test.ts', 'lib/{money,typed-amount,amount-in-words}.test.ts'],
    exclude: ['**/*.integration.test.ts'],
    env: { LOG_LEVEL: 'silent' },
  },
});
