/**
 * The test runner of `npm run mutate`: histories of the simulation first, in a process that stays warm, then whatever else
 * reaches the mutant, with StrykerJS's runner for vitest. Node runs this file as it stands.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { strykerPlugins, strykerValidationSchema } from '@stryker-mutator/vitest-runner';
import type { Asked, Played } from './player.ts';

const [vitest] = strykerPlugins;
if (!vitest) throw new Error('StrykerJS brings no runner for vitest');
const { factory } = vitest;
type Runner = ReturnType<typeof factory>;
type MutantRun = Awaited<ReturnType<Runner['mutantRun']>>;

const HISTORIES = Array.from({ length: 150 }, (_, index) => index + 1);
const testId = (history: number): string => `history ${history}`;
/** A history takes milliseconds: one that needs longer never ends, however busy the machine. */
const LONGEST_MS = 25_000;

class Player {
  private player: ChildProcess | undefined;

  /** @returns undefined when the history did not end. */
  async play(asked: Asked): Promise<Played | undefined> {
    this.player ??= await startPlayer();
    const { player } = this;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), LONGEST_MS);
    const gone = () => limit.abort();
    player.once('exit', gone);
    player.send(asked);
    try {
      const [played] = (await once(player, 'message', { signal: limit.signal })) as [Played];
      if (played.spoiled) this.end();
      return played;
    } catch {
      this.end();
      return undefined;
    } finally {
      clearTimeout(timer);
      player.off('exit', gone);
    }
  }

  end(): void {
    this.player?.kill('SIGKILL');
    this.player = undefined;
  }
}

async function startPlayer(): Promise<ChildProcess> {
  const player = fork('packages/reliability/mutate/player.ts', {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    serialization: 'json',
  });
  await once(player, 'message');
  return player;
}

class HistoriesFirst {
  private readonly player = new Player();
  private readonly rest: Runner;

  constructor(rest: Runner) {
    this.rest = rest;
  }

  capabilities(): ReturnType<Runner['capabilities']> {
    return this.rest.capabilities();
  }

  async init(): Promise<void> {
    await this.rest.init?.();
  }

  async dryRun(options: Parameters<Runner['dryRun']>[0]): ReturnType<Runner['dryRun']> {
    const tests: object[] = [];
    let coverage: object | undefined;
    for (const history of HISTORIES) {
      const played = await this.player.play({ history });
      if (!played || played.how !== undefined) {
        throw new Error(`history ${history} does not hold without a mutant: ${String(played?.how)}`);
      }
      const id = testId(history);
      tests.push({ id, name: id, status: SUCCESS, timeSpentMs: played.milliseconds });
      coverage = played.coverage;
    }
    const result = await this.rest.dryRun(options);
    if (!('tests' in result)) return result;
    const { mutantCoverage } = result;
    const reached = coverage as typeof mutantCoverage;
    return {
      ...result,
      tests: [...(tests as typeof result.tests), ...result.tests],
      mutantCoverage: {
        static: { ...reached?.static, ...mutantCoverage?.static },
        perTest: { ...reached?.perTest, ...mutantCoverage?.perTest },
      },
    };
  }

  async mutantRun(options: Parameters<Runner['mutantRun']>[0]): Promise<MutantRun> {
    const { testFilter = [], activeMutant, hitLimit } = options;
    const ids = new Set(testFilter);
    const histories = HISTORIES.filter((history) => ids.delete(testId(history)));
    for (const [before, history] of histories.entries()) {
      const asked = { history, mutant: activeMutant.id, hitLimit };
      let played = await this.player.play(asked);
      // Spoiled by a mutant before it: once more, in a new process.
      if (played?.spoiled) played = await this.player.play(asked);
      if (!played) return { status: 'timeout' } as MutantRun;
      if (played.how === undefined) continue;
      const killed = { killedBy: [testId(history)], failureMessage: played.how, nrOfTests: before + 1 };
      return { status: 'killed', ...killed } as MutantRun;
    }
    if (ids.size === 0) return { status: 'survived', nrOfTests: histories.length } as MutantRun;
    return this.rest.mutantRun({ ...options, testFilter: [...ids] });
  }

  async dispose(): Promise<void> {
    this.player.end();
    await this.rest.dispose?.();
  }
}

/** `TestStatus.Success`. */
const SUCCESS = 0;

function create(injector: NonNullable<Parameters<typeof factory>[0]>): HistoriesFirst {
  return new HistoriesFirst(injector.injectFunction(factory));
}
create.inject = ['$injector'] as const;

const plugins = [{ ...vitest, name: 'histories-first', factory: create }];

export { plugins as strykerPlugins, strykerValidationSchema };
