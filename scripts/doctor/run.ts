/** `npm run doctor -- --json` as an operator calls it, and what it found. */
import { z } from 'zod';
import { run } from '../lib/processes.mjs';
import { projectEnv } from '../lib/project.mjs';

const findingsSchema = z.array(
  z.object({ subject: z.string(), level: z.enum(['ok', 'warn', 'bad']), says: z.string() }),
);
export type FoundByDoctor = z.infer<typeof findingsSchema>[number];

/** @param cwd the shop's folder. @throws Error with the end of what was printed, when it holds no findings. */
export async function runDoctor(
  cwd: string,
  env: Record<string, string | undefined>,
  ...args: readonly string[]
): Promise<FoundByDoctor[]> {
  const { output } = await run('npm', ['run', '--silent', 'doctor', '--', '--json', ...args], {
    cwd,
    env: projectEnv({ ...env, NODE_ENV: 'production' }),
  });
  // Warnings of Node's own may stand before them.
  const from = output.indexOf('[\n');
  if (from < 0) throw new Error(`the doctor printed no findings: ${output.slice(-500)}`);
  return findingsSchema.parse(JSON.parse(output.slice(from, output.lastIndexOf(']') + 1)));
}
