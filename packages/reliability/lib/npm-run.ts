/** A command of the shop's beside it, as an operator or a second machine runs it. */
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

export interface NpmRun {
  readonly code: number;
  readonly output: string;
}

/** @param env the shop's. @param script of package.json. */
export function npmRun(
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Promise<NpmRun> {
  return run('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: projectEnv({ ...env }),
  });
}
