/** Runs one suite from the command line: what it does on stderr, one line of JSON on stdout, exit 0 only when the figures hold. */
import { onStop } from '@/scripts/lib/on-stop';
import { endAllGroups } from '@/scripts/lib/processes.mjs';
import { readSettings, type Settings } from './command-line';
import type { Suite } from './suite';

export async function runSuite(suite: Suite, args: readonly string[]): Promise<never> {
  onStop(async () => {
    await endAllGroups();
    return 130;
  });
  const settings = settingsOrEnd(suite, args);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(`${suite.name}: ${suite.promise}`);
  say(`seed ${settings.seed}, ${JSON.stringify(settings.size)}`);
  const holds = await runAndTell(suite, settings, say);
  await endAllGroups();
  process.exit(holds ? 0 : 1);
}

function settingsOrEnd(suite: Suite, args: readonly string[]): Settings {
  try {
    return readSettings(suite, args);
  } catch (error) {
    const names = ['seed', ...Object.keys(suite.full)].map((name) => `[--${name} N]`).join(' ');
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nusage: ${suite.name} [--short] ${names}`,
    );
    process.exit(2);
  }
}

async function runAndTell(
  suite: Suite,
  { seed, size }: Settings,
  say: (line: string) => void,
): Promise<boolean> {
  const started = performance.now();
  let figures = {};
  let broken: readonly string[];
  try {
    ({ figures, broken } = await suite.run({ seed, size, say }));
  } catch (error) {
    // A suite that breaks off has shown nothing.
    broken = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  for (const sentence of broken) say(`broken: ${sentence}`);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const holds = broken.length === 0;
  process.stdout.write(
    `${JSON.stringify({ suite: suite.name, holds, seed, ...size, ...figures, broken: broken.length, seconds })}\n`,
  );
  return holds;
}
