/** Runs one suite from the command line: what it does on stderr, one line of JSON on stdout, exit 0 only when the figures hold. */
import { onStop } from '@/scripts/lib/on-stop';
import type { Postgres } from '@/scripts/lib/postgres';
import { endAllGroups } from '@/scripts/lib/processes.mjs';
import { readSettings, type Settings } from './command-line';
import type { Suite } from './suite';

export async function runSuite(load: () => Promise<Suite>, args: readonly string[]): Promise<never> {
  let postgres: Postgres | undefined;
  const end = async () => {
    await endAllGroups();
    await postgres?.stop();
  };
  onStop(async () => {
    await end();
    return 130;
  });
  // The shop's tables take their dialect from it as they are loaded, which is with the suite; the shell's is nobody's here.
  process.env.DATABASE_URL = args.includes('--postgres') ? 'postgres://' : '';
  const suite = await load();
  const settings = settingsOrEnd(suite, args);
  if (settings.postgres) {
    const { startScratchPostgres } = await import('@/scripts/lib/scratch-postgres');
    postgres = await startScratchPostgres();
  }
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(`${suite.name}: ${suite.promise}`);
  say(`seed ${settings.seed}, ${JSON.stringify(settings.size)}`);
  const holds = await runAndTell(suite, settings, say, postgres);
  await end();
  process.exit(holds ? 0 : 1);
}

function settingsOrEnd(suite: Suite, args: readonly string[]): Settings {
  try {
    return readSettings(suite, args);
  } catch (error) {
    const names = ['seed', ...Object.keys(suite.full)].map((name) => `[--${name} N]`).join(' ');
    const engine = suite.onPostgres ? ' [--postgres]' : '';
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nusage: ${suite.name} [--short]${engine} ${names}`,
    );
    process.exit(2);
  }
}

async function runAndTell(
  suite: Suite,
  { seed, size }: Settings,
  say: (line: string) => void,
  postgres: Postgres | undefined,
): Promise<boolean> {
  const started = performance.now();
  let figures = {};
  let broken: readonly string[];
  try {
    ({ figures, broken } = await suite.run({ seed, size, say, postgres }));
  } catch (error) {
    // A suite that breaks off has shown nothing.
    broken = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  for (const sentence of broken) say(`broken: ${sentence}`);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const holds = broken.length === 0;
  process.stdout.write(
    `${JSON.stringify({ suite: suite.name, engine: postgres ? 'postgres' : 'sqlite', holds, seed, ...size, ...figures, broken: broken.length, seconds })}\n`,
  );
  return holds;
}
