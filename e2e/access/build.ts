/** What the build under test answers to, from its own manifests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { root } from '../../scripts/lib/project.mjs';

const manifest = (name: string) => JSON.parse(readFileSync(path.join(root, TEST_DIST_DIR, name), 'utf8'));

export interface BuiltAction {
  id: string;
  /** File and name. */
  key: string;
  /** The routes that carry it. */
  routes: string[];
}

export function builtRoutes(): string[] {
  return Object.keys(manifest('server/app-paths-manifest.json'));
}

/** Addresses whose pages were made at build, without a nonce for their scripts. Those of the first language are `bare` in there. */
export function prerendered(): string[] {
  return Object.keys(manifest('prerender-manifest.json').routes).map((route) =>
    route.replace(/^\/bare\b/, ''),
  );
}

/** What goes through proxy.ts. */
export function proxied(): RegExp[] {
  const { functions } = manifest('server/functions-config-manifest.json');
  return functions['/_middleware'].matchers.map(({ regexp }: { regexp: string }) => new RegExp(regexp));
}

export function builtActions(): BuiltAction[] {
  const { node } = manifest('server/server-reference-manifest.json') as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
  };
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    key: `${filename} ${exportedName}`,
    routes: Object.keys(workers).map((worker) => worker.replace(/^app/, '')),
  }));
}
