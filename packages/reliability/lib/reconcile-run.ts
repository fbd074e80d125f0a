/** `npm run reconcile` beside a shop, as an operator or a second machine runs it. */
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

export interface ReconcileRun {
  readonly code: number;
  readonly output: string;
}

/** @param env the shop's. @param args `--due`: only what the shop's own timer would fetch. */
export function runReconcile(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<ReconcileRun> {
  return run('npm', ['run', '--silent', 'reconcile', '--', ...args], {
    cwd: root,
    env: projectEnv({ ...env }),
  });
}
