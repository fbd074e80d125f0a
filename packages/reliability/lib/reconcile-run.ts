/** `npm run reconcile` beside a shop, as an operator or a second machine runs it. */
import { type NpmRun, npmRun } from './npm-run';

/** @param env the shop's. @param args `--due`: only what the shop's own timer would fetch. */
export function runReconcile(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<NpmRun> {
  return npmRun(env, 'reconcile', ...args);
}
