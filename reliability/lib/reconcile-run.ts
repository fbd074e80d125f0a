/** `npm run reconcile` beside a shop, as an operator or a second machine runs it. */
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

export interface ReconcileRun {
  readonly code: number;
  readonly output: string;
}

/** @param env the shop's. */
export function runReconcile(env: Readonly<Record<string, string>>): Promise<ReconcileRun> {
  return run('npm', ['run', '--silent', 'reconcile'], { cwd: root, env: projectEnv({ ...env }) });
}
