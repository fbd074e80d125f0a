/** The next version of the shop: a copy of the project with a changed sentence and a migration of its own. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ensureBuild } from '@/scripts/lib/build';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { prepareDatabase, scratchEnv, scratchFolder } from '@/scripts/lib/scratch';
import { StepError } from '@/scripts/lib/steps.mjs';

export interface SecondBuild {
  readonly folder: string;
  /** On every page of this build, and on none of the first. */
  readonly sentence: string;
  remove(): void;
}

const SENTENCE = 'Everyday things, chosen anew';
const MIGRATION = '9999_second_build';
/** Grows a table that every order writes, fills it, and builds an index: what a usual version brings. */
const SQL = `ALTER TABLE \`orders\` ADD \`second_build\` text DEFAULT 'unknown' NOT NULL;
--> statement-breakpoint
UPDATE \`orders\` SET \`second_build\` = 'filled';
--> statement-breakpoint
CREATE INDEX \`orders_second_build\` ON \`orders\` (\`second_build\`, \`id\`);
`;

/** @param key of the first build, for the ids and bound values of actions. @throws StepError */
export async function makeSecondBuild(key: string): Promise<SecondBuild> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  await copyProject(folder);
  change(path.join(folder, 'tests/fixture-shop/config.ts'), (text) =>
    text.replace(/(?<=tagline: ')[^']+(?=')/, SENTENCE),
  );
  // A script of every page, so that the builds' assets differ as well.
  change(path.join(folder, 'components/cart-count.tsx'), (text) =>
    text.replace('<span ', '<span data-second-build="" '),
  );
  addMigration(folder);
  const scratch = scratchFolder();
  const env = { ...scratchEnv(scratch.folder, 3000, 4010), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
  await ensureBuild({
    folder,
    distDir: TEST_DIST_DIR,
    env,
    baked: {},
    prepare: async () => {
      await prepareDatabase(env);
      await migrate(folder, env);
    },
  });
  scratch.remove();
  return { folder, sentence: SENTENCE, remove };
}

/** The key that the first build was made with. */
export function keyOfFirstBuild(): string {
  const file = path.join(root, TEST_DIST_DIR, 'server/server-reference-manifest.json');
  return z.object({ encryptionKey: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).encryptionKey;
}

/** `npm run db:migrate` of that version. @throws StepError */
export async function migrate(folder: string, env: Record<string, string>): Promise<void> {
  const { code, output } = await run('npm', ['run', '--silent', 'db:migrate'], {
    cwd: folder,
    env: projectEnv({ ...env, NODE_ENV: 'production' }),
  });
  if (code !== 0) throw new StepError('npm run db:migrate of the second build failed.', { output });
}

const LEFT_OUT =
  /^(\.(?!(env\.example|gitignore)$).*|node_modules|test-results|playwright-report|coverage|.*\.tsbuildinfo)$/;

async function copyProject(folder: string): Promise<void> {
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.test(path.relative(root, source).split(path.sep)[0] ?? ''),
  });
  // Links where the file system allows them: half a gigabyte otherwise.
  const from = path.join(root, 'node_modules');
  for (const flags of ['-al', '-a']) {
    const { code, output } = await run('cp', [flags, from, folder]);
    if (code === 0) return;
    if (flags === '-a') throw new StepError('The project could not be copied.', { output });
  }
}

function addMigration(folder: string): void {
  const migrations = path.join(folder, 'db/migrations');
  writeFileSync(path.join(migrations, `${MIGRATION}.sql`), SQL);
  change(path.join(migrations, 'meta/_journal.json'), (text) => {
    const journal = z
      .looseObject({ entries: z.array(z.looseObject({ when: z.number() })) })
      .parse(JSON.parse(text));
    const when = Math.max(...journal.entries.map((entry) => entry.when)) + 1;
    const entry = { idx: journal.entries.length, version: '6', when, tag: MIGRATION, breakpoints: true };
    return JSON.stringify({ ...journal, entries: [...journal.entries, entry] });
  });
}

/** @throws Error when nothing was changed: the second build would be the first. */
function change(file: string, by: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = by(before);
  if (after === before) throw new Error(`${file} is as it was`);
  writeFileSync(file, after);
}
