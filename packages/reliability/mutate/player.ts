/**
 * Plays histories on the instrumented core for `runner.ts`, in one process that stays warm: a mutant is met by a whole
 * history in milliseconds.
 */
import '../simulate/environment';
import { openSimulation } from '../simulate/history';

/** What StrykerJS's instrumentation reads and writes. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number | undefined;
  mutantCoverage?: object;
}
export interface Asked {
  readonly history: number;
  /** Undefined: none is switched on, and what the history reaches is noted. */
  readonly mutant?: string | undefined;
  readonly hitLimit?: number | undefined;
}
export interface Played {
  /** How the history broke. */
  readonly how?: string | undefined;
  /** It breaks without the mutant, too: this process is no good any more. */
  readonly spoiled: boolean;
  readonly milliseconds: number;
  readonly coverage?: object | undefined;
}

const SEED = 1;
const holder = globalThis as { __stryker__?: Instrumentation };
holder.__stryker__ ??= {};
const stryker = holder.__stryker__;

Error.stackTraceLimit = 0;
const simulation = await openSimulation();
let stray: unknown;
process.on('unhandledRejection', (error) => {
  stray = error;
});

async function faultOf(history: number): Promise<string | undefined> {
  stray = undefined;
  try {
    const { broken } = await simulation.play(SEED, history);
    return broken[0] ?? (stray === undefined ? undefined : String(stray));
  } catch (error) {
    return String(error);
  }
}

async function play({ history, mutant, hitLimit }: Asked): Promise<Played> {
  const started = performance.now();
  Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
  stryker.currentTestId = mutant === undefined ? testId(history) : undefined;
  const how = await faultOf(history);
  const milliseconds = performance.now() - started;
  if (mutant === undefined) return { how, spoiled: false, milliseconds, coverage: stryker.mutantCoverage };
  stryker.activeMutant = undefined;
  return { how, spoiled: how !== undefined && (await faultOf(history)) !== undefined, milliseconds };
}

function testId(history: number): string {
  return `history ${history}`;
}

process.on('message', (asked: Asked) => {
  void play(asked).then((played) => process.send?.(played));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
