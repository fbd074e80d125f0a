/**
 * The key that Next.js derives the ids of server actions from, and encrypts with. It goes into the build: two builds
 * with one key know each other's pages, with two keys every page that is open fails at the next deployment.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Of `npm run release`: a release's folder holds this build and no other. */
export const RELEASE_DIST_DIR = '.next-release';

/** Where the build lies that this process belongs to. */
export function buildFolder(): string {
  const at = (name: string) => path.resolve(/* turbopackIgnore: true */ process.cwd(), name);
  if (process.env.NEXT_DIST_DIR) return at(process.env.NEXT_DIST_DIR);
  return existsSync(at('.next')) ? at('.next') : at(RELEASE_DIST_DIR);
}

/** The key of the build that lies there; undefined where there is none, as in development. */
export function builtActionKey(folder = buildFolder()): string | undefined {
  try {
    const manifest = readFileSync(path.join(folder, 'server/server-reference-manifest.json'), 'utf8');
    const { encryptionKey } = JSON.parse(manifest) as { encryptionKey?: unknown };
    return typeof encryptionKey === 'string' ? encryptionKey : undefined;
  } catch {
    return undefined;
  }
}

/** Why the next deployment would break the pages that are open now. */
export function actionKeyFault(
  configured: string | undefined,
  built: string | undefined,
): string | undefined {
  return configured === undefined || built === undefined || configured === built
    ? undefined
    : 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not the one that this build was made with: set the same one for the build (`npm run release`, `npm run build`), and build again';
}
