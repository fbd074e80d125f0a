/**
 * Plays histories on the instrumented core for `runner.ts`, in one process that stays warm: a mutant is met by a whole
 * history in milliseconds. Started with simulate/memory/tsconfig.json, so that rows are kept in memory.
 */
import '../simulate/environment';
import { openSimulation } from '../simulate/history';
import { openMemoryStore } from '../simulate/memory/store';

/** What StrykerJS's instrumentation reads and writes. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number | undefined;
  mutantCoverage?: object;
}
export interface Asked {
  readonly histories: readonly number[];
  /** Undefined: none is switched on, and what each history reaches is noted. */
  readonly mutant?: string | undefined;
  readonly hitLimit?: number | undefined;
}
export interface Played {
  /** The first history that broke, and how; the process is no good any more if it breaks without the mutant, too. */
  readonly broken?: { readonly history: number; readonly how: string; readonly spoiled: boolean };
  readonly milliseconds: readonly number[];
  readonly coverage?: object | undefined;
}

const SEED = 1;
const holder = globalThis as { __stryker__?: Instrumentation };
holder.__stryker__ ??= {};
const stryker = holder.__stryker__;

Error.stackTraceLimit = 0;
const simulation = await openSimulation(openMemoryStore);
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

async function play({ histories, mutant, hitLimit }: Asked): Promise<Played> {
  const milliseconds: number[] = [];
  for (const history of histories) {
    const started = performance.now();
    Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
    stryker.currentTestId = mutant === undefined ? testId(history) : undefined;
    const how = await faultOf(history);
    milliseconds.push(performance.now() - started);
    if (how === undefined) continue;
    stryker.activeMutant = undefined;
    const spoiled = mutant !== undefined && (await faultOf(history)) !== undefined;
    return { broken: { history, how, spoiled }, milliseconds };
  }
  return { milliseconds, coverage: mutant === undefined ? stryker.mutantCoverage : undefined };
}

function testId(history: number): string {
  return `history ${history}`;
}

process.on('message', (asked: Asked) => {
  void play(asked).then((played) => process.send?.(played));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
