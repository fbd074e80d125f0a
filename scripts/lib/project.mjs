/** Where the project lies, and the environment that its programs run in. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const bin = path.join(root, 'node_modules', '.bin');

/** The project's own programs come first in the PATH, so that `node` is its Node 24 and not the system's. */
export function projectEnv(extra = {}) {
  return { ...process.env, PATH: [bin, systemPath()].join(path.delimiter), ...extra };
}

/** The PATH without any project's programs: an install must not run on the Node that it replaces. */
export function systemPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => !folder.endsWith(path.join('node_modules', '.bin'))).join(path.delimiter);
}
