/**
 * The test runner of `npm run mutate`: histories of the simulation first, in a process that stays warm, then whatever else
 * reaches the mutant, with StrykerJS's runner for vitest. Node runs this file as it stands.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { strykerPlugins, strykerValidationSchema } from '@stryker-mutator/vitest-runner';
import type { Asked, Played } from './player.ts';

const [vitest] = strykerPlugins;
type Runner = ReturnType<typeof vitest.factory>;
type MutantRun = Awaited<ReturnType<Runner['mutantRun']>>;

const HISTORIES = Array.from({ length: 150 }, (_, index) => index + 1);
const PREFIX = 'history ';
/** A mutant that needs longer never ends, in milliseconds. */
const LONGEST_MS = 25_000;

class Players {
  private player: ChildProcess | undefined;

  /** @returns undefined when it did not end in time. */
  async play(asked: Asked, longestMs = LONGEST_MS): Promise<Played | undefined> {
    this.player ??= await startPlayer();
    const { player } = this;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), longestMs);
    player.once('exit', () => limit.abort());
    player.send(asked);
    try {
      const [played] = (await once(player, 'message', { signal: limit.signal })) as [Played];
      if (played.broken) this.end(played.broken.spoiled);
      return played;
    } catch {
      this.end(true);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  end(really = true): void {
    if (!really) return;
    this.player?.kill('SIGKILL');
    this.player = undefined;
  }
}

async function startPlayer(): Promise<ChildProcess> {
  const player = fork('reliability/mutate/player.ts', {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, TSX_TSCONFIG_PATH: 'reliability/simulate/memory/tsconfig.json' },
    serialization: 'json',
  });
  await once(player, 'message');
  return player;
}

class HistoriesFirst {
  private readonly players = new Players();
  private readonly rest: Runner;

  constructor(rest: Runner) {
    this.rest = rest;
  }

  capabilities(): ReturnType<Runner['capabilities']> {
    return this.rest.capabilities();
  }

  init(): Promise<void> {
    return this.rest.init();
  }

  async dryRun(options: Parameters<Runner['dryRun']>[0]): ReturnType<Runner['dryRun']> {
    const played = await this.players.play({ histories: HISTORIES }, options.timeout);
    if (!played || played.broken) {
      throw new Error(`a history does not hold without a mutant: ${JSON.stringify(played?.broken)}`);
    }
    const result = await this.rest.dryRun(options);
    if (!('tests' in result)) return result;
    const tests = HISTORIES.map((history, index) => ({
      id: PREFIX + history,
      name: PREFIX + history,
      status: SUCCESS,
      timeSpentMs: played.milliseconds[index] ?? 0,
    }));
    const coverage = played.coverage as typeof result.mutantCoverage;
    return {
      ...result,
      tests: [...tests, ...result.tests] as typeof result.tests,
      mutantCoverage: {
        static: { ...coverage?.static, ...result.mutantCoverage?.static },
        perTest: { ...coverage?.perTest, ...result.mutantCoverage?.perTest },
      },
    };
  }

  async mutantRun(options: Parameters<Runner['mutantRun']>[0]): Promise<MutantRun> {
    const { testFilter = [], activeMutant, hitLimit } = options;
    const others = testFilter.filter((id) => !id.startsWith(PREFIX));
    const histories = testFilter
      .filter((id) => id.startsWith(PREFIX))
      .map((id) => Number(id.slice(PREFIX.length)));
    if (histories.length > 0) {
      const asked = { histories, mutant: activeMutant.id, hitLimit };
      let played = await this.players.play(asked);
      // Spoiled by a mutant before it: once more, in a new process.
      if (played?.broken?.spoiled) played = await this.players.play(asked);
      if (!played) return { status: 'timeout' } as MutantRun;
      if (played.broken) {
        const { history, how } = played.broken;
        return {
          status: 'killed',
          killedBy: [PREFIX + history],
          failureMessage: how,
          nrOfTests: played.milliseconds.length,
        } as MutantRun;
      }
    }
    if (others.length === 0) return { status: 'survived', nrOfTests: histories.length } as MutantRun;
    return this.rest.mutantRun({ ...options, testFilter: others });
  }

  dispose(): Promise<void> {
    this.players.end();
    return this.rest.dispose();
  }
}

/** `TestStatus.Success`. */
const SUCCESS = 0;

function create(injector: Parameters<typeof vitest.factory>[0]): HistoriesFirst {
  return new HistoriesFirst(injector.injectFunction(vitest.factory));
}
create.inject = ['$injector'] as const;

const plugins = [{ ...vitest, name: 'histories-first', factory: create }];

export { plugins as strykerPlugins, strykerValidationSchema };
