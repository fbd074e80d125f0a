/** One sandbox for all that a StrykerJS worker runs: to start one a test file would take longer than its tests. */
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '@/packages/sandbox/config';
import { startSandbox } from '@/packages/sandbox/server';
import { scratchEnv, scratchFolder } from '@/scripts/lib/scratch';

declare module 'vitest' {
  interface ProvidedContext {
    sandbox: { url: string; env: Record<string, string> };
  }
}

/** Nobody listens there: what webhooks would say is said by the tests. */
const NOBODYS_PORT = 9;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = scratchFolder();
  const all = scratchEnv(folder, NOBODYS_PORT, 0);
  const sandbox = await startSandbox(
    readConfig({ ...all, SANDBOX_DATA: path.join(folder, 'sandbox.db'), SANDBOX_PORT: '0' }),
  );
  const env = Object.fromEntries(Object.entries(all).filter(([name]) => /^PINELABS_(?!SYSTEMS)/.test(name)));
  env.SANDBOX_PORT = new URL(sandbox.url).port;
  project.provide('sandbox', { url: sandbox.url, env });
  return async () => {
    await sandbox.close();
    remove();
  };
}
