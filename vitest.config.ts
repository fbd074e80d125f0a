import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (file: string) => path.join(import.meta.dirname, file);

export const alias = [
  // Tests are the starter's: what they assert on of a shop is the fixture's, whatever a merchant makes of shop/.
  ...['config', 'couriers', 'delivery', 'tax', 'catalogue', 'currency', 'pages'].map((part) => ({
    find: new RegExp(`^@/shop/${part}$`),
    replacement: at(`tests/fixture-shop/${part}`),
  })),
  { find: /^@(?=\/)/, replacement: import.meta.dirname },
  // The package throws outside a React server; under test there is no bundle to guard.
  { find: 'server-only', replacement: at('node_modules/next/dist/compiled/server-only/empty.js') },
];

const UNIT = globSync('{app,components,db,lib,packages,scripts,shop,tests}/**/*.test.{ts,tsx}', {
  cwd: import.meta.dirname,
  exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
}).map((file) => file.replaceAll(path.sep, '/'));
/** What one file does to modules, environment or clock must not be found by the next one. */
const ALONE = UNIT.filter((file) =>
  /\bvi\.(?:mock|doMock|resetModules|stub|use|set)|process\.env|\bimport\(/.test(
    readFileSync(at(file), 'utf8'),
  ),
);
/** A name with brackets is no pattern. */
const escaped = (file: string) => file.replace(/[[\](){}]/g, '\\$&');
const unit = {
  // For a property test on a busy machine; nothing here waits for anything.
  testTimeout: 30_000,
};

/** Each file has a process and a world of its own. Two fill two cores; where there are more, more would meet at the limits on time. */
const WORKERS = 2;

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...unit,
          // The code is loaded once for all of them, which takes longer than the tests themselves.
          name: 'unit',
          include: UNIT.filter((file) => !ALONE.includes(file)).map(escaped),
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        resolve: { alias },
        test: { ...unit, name: 'unit-alone', include: ALONE.map(escaped), maxWorkers: WORKERS },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{app,db,lib,packages,scripts,tests}/**/*.integration.test.ts'],
          exclude: [
            '**/node_modules/**',
            'db/twin-schemas.integration.test.ts',
            '**/*.postgres.integration.test.ts',
          ],
          env: { LOG_LEVEL: 'silent' },
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: WORKERS,
        },
      },
      {
        resolve: { alias },
        test: {
          // The same files on PostgreSQL, but those that are about SQLite's own file.
          name: 'postgres',
          include: ['{db,lib,tests}/**/*.integration.test.ts'],
          exclude: [
            'db/{client,migrate,open,private-files}.integration.test.ts',
            // Plans of SQLite; those of PostgreSQL are beside it.
            'db/queries/console.integration.test.ts',
            'lib/media/**',
            'lib/pinelabs/**',
            'lib/server/**',
            'tests/{deploy,rehearsal}/**',
            'tests/payments/backup.integration.test.ts',
          ],
          globalSetup: 'tests/support/postgres-server.ts',
          // Which builders the schema takes is decided as it is loaded; each world then has a database of its own.
          env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', DATABASE_URL: 'postgres://' },
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: WORKERS,
        },
      },
    ],
  },
});
