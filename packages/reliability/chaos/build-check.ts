/** The points to end at are in the build of this suite and in no other: read in the servers' own files. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHAOS_DIST_DIR, TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { root } from '@/scripts/lib/project.mjs';
import { ensureChaosBuild, ensureScratchBuild } from '@/scripts/lib/scratch-build';

/** One of each file that ends the process or asks for it. */
export const MARKS = ['CRASH_POINT_FILE', 'before COMMIT', 'once the request has left', 'before it is read'];

/** @returns a sentence for every mark that stands where it must not, or does not where it must. */
export async function checkBuilds(): Promise<string[]> {
  await ensureScratchBuild();
  await ensureChaosBuild();
  const inShop = marksIn(path.join(root, TEST_DIST_DIR));
  const inChaos = marksIn(path.join(root, CHAOS_DIST_DIR));
  return [
    ...inShop.map((mark) => `the shop’s own build holds "${mark}"`),
    ...MARKS.filter((mark) => !inChaos.includes(mark)).map(
      (mark) => `the crash build does not hold "${mark}": its absence elsewhere shows nothing`,
    ),
  ];
}

/** @throws Error when there is no build there. */
function marksIn(dist: string): string[] {
  const files = globSync('{server,static}/**/*.js', { cwd: dist });
  if (files.length === 0) throw new Error(`there is no build in ${dist}`);
  const found = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(dist, file), 'utf8');
    for (const mark of MARKS) if (text.includes(mark)) found.add(mark);
  }
  return [...found];
}
