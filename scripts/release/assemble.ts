/** Puts the release together: Next's standalone output leaves out the static files and the migrations. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FONT_FILES } from '@/lib/invoices/pdf/fonts';
import { RELEASE_DIST_DIR } from '@/lib/security/action-key';
import { root } from '../lib/project.mjs';
import { StepError } from '../lib/steps.mjs';
import { isLeftOut } from './left-out';

/**
 * Of the standalone output what the server reads. The rest are sources, which it copies because code names files under
 * the working directory, and `.env`, whose secrets belong to the machine that the shop runs on.
 */
const SERVER = ['server.js', 'package.json', 'node_modules', RELEASE_DIST_DIR] as const;
/** Beside the standalone output, at the same place. */
const BESIDE = [
  path.join(RELEASE_DIST_DIR, 'static'),
  'db/migrations',
  'shop/theme.css',
  'shop/pages',
  // What db-seed fills an empty shop with.
  'shop/catalogue',
  'deploy',
  // Next.js loads it by its path: next.config.ts.
  'lib/catalog/prerendered/cache-handler.mjs',
  'lib/catalog/prerendered/script-hashes.mjs',
  // Read by their paths, for invoices as PDF.
  ...FONT_FILES,
] as const;

/** Replaces `target`. @throws StepError when the build is not one that stands alone. */
export function assemble(target: string): string {
  const standalone = path.join(root, RELEASE_DIST_DIR, 'standalone');
  if (!existsSync(path.join(standalone, 'server.js'))) {
    throw new StepError('The build left no server.js.', { advice: 'read the build’s output.' });
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [from, names] of [
    [standalone, SERVER],
    [root, BESIDE],
  ] as const) {
    for (const name of names) {
      cpSync(path.join(from, name), path.join(target, name), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => !isLeftOut(source, process),
      });
    }
  }
  return 'server, static files, migrations';
}
