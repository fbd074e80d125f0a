/** What the build under test answers to, from its own manifests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { root } from '../../scripts/lib/project.mjs';

const manifest = (name: string) =>
  JSON.parse(readFileSync(path.join(root, TEST_DIST_DIR, 'server', name), 'utf8'));

export interface BuiltAction {
  id: string;
  /** File and name. */
  key: string;
  /** The routes that carry it. */
  routes: string[];
}

export function builtRoutes(): string[] {
  return Object.keys(manifest('app-paths-manifest.json'));
}

export function builtActions(): BuiltAction[] {
  const { node } = manifest('server-reference-manifest.json') as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
  };
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    key: `${filename} ${exportedName}`,
    routes: Object.keys(workers).map((worker) => worker.replace(/^app/, '')),
  }));
}
