/** `npm run reconcile`: one round, or with `--report` every difference between our records and the gateway's. */
import './load-env';
import { sayFailure } from './lib/say-failure';
import { type Arguments, readArguments, USAGE } from './reconcile/command-line';

const wish = wishOrEnd();
try {
  await main();
} catch (error) {
  sayFailure(error);
}

async function main(): Promise<void> {
  switch (wish.kind) {
    case 'help':
      console.log(USAGE);
      break;
    case 'round': {
      const { runRound } = await import('./reconcile/round');
      process.exitCode = await runRound(wish);
      break;
    }
    case 'report': {
      // What is printed is the report; the log would stand between its lines.
      process.env.LOG_LEVEL = 'silent';
      const { printReport } = await import('./reconcile/report');
      process.exitCode = await printReport(wish.sinceMs, wish.json);
    }
  }
}

function wishOrEnd(): Arguments {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
