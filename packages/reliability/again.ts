/** `npm run prove -- again --times 30 [--suite chaos]`: the short forms with new seeds each time, to find what fails by chance. */
import { parseArgs } from 'node:util';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { readSuite } from '@/scripts/test/suite-report';
import { shortSuites } from './suites';

/**
 * @returns whether every run held; what failed is told with its seed.
 * @throws Error when the settings cannot be read.
 */
export async function again(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { times: { type: 'string', default: '30' }, suite: { type: 'string' } },
  });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1)
    throw new Error(`--times takes a whole number, got "${values.times}"`);
  const names = values.suite === undefined ? shortSuites() : [values.suite];
  const failed = new Map(names.map((name) => [name, 0]));
  for (let time = 1; time <= times; time += 1) {
    for (const name of names) {
      const command = ['run', '--silent', 'prove', '--', name, '--short'];
      const { code, output } = await run('npm', command, { cwd: root, env: projectEnv() });
      const { failures } = readSuite(name, code, output);
      process.stderr.write(`${time} ${name}: ${failures.length === 0 ? 'holds' : 'FAILED'}\n`);
      for (const { detail } of failures) process.stderr.write(`${detail}\n`);
      if (failures.length > 0) failed.set(name, (failed.get(name) ?? 0) + 1);
    }
  }
  process.stdout.write(`${JSON.stringify({ times, failed: Object.fromEntries(failed) })}\n`);
  return [...failed.values()].every((count) => count === 0);
}
