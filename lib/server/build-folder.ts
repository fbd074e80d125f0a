/** Where the build lies that this process belongs to. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Of `npm run release`: a release's folder holds this build and no other. */
export const RELEASE_DIST_DIR = '.next-release';

export function buildFolder(): string {
  const at = (name: string) => path.resolve(/* turbopackIgnore: true */ process.cwd(), name);
  if (process.env.NEXT_DIST_DIR) return at(process.env.NEXT_DIST_DIR);
  return existsSync(at('.next')) ? at('.next') : at(RELEASE_DIST_DIR);
}
