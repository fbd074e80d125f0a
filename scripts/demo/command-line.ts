/** What `npm run demo` was asked for. */
import { parseArgs } from 'node:util';
import { StepError } from '../lib/steps.mjs';

export interface Asked {
  /** In place of the SQLite file: a PostgreSQL that the demo starts. */
  readonly postgres: boolean;
  /** How many shops answer behind the demo's address. */
  readonly instances: number;
}

const MOST_INSTANCES = 10;
const USAGE = `npm run demo [-- --postgres [--instances <n>]]
  --postgres   on a PostgreSQL that the demo starts, in place of an SQLite file
  --instances  so many shops beside each other, from 1 to ${MOST_INSTANCES}`;

/** @throws StepError that says what is wrong with it. */
export function parseCommandLine(args: readonly string[]): Asked {
  const { postgres, instances } = parse(args);
  if (instances === undefined) return { postgres, instances: 1 };
  if (!postgres) {
    throw new StepError('--instances needs --postgres: an SQLite file is written by one shop alone.', {
      advice: 'npm run demo -- --postgres --instances 3',
    });
  }
  const count = Number(instances);
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTANCES) {
    throw new StepError(`--instances is a whole number from 1 to ${MOST_INSTANCES}.`, { advice: USAGE });
  }
  return { postgres, instances: count };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { postgres: { type: 'boolean', default: false }, instances: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new StepError(error instanceof Error ? error.message : String(error), { advice: USAGE });
  }
}
