/**
 * Every suite, by the name it is called with; loaded when it is wanted, since each brings a world of its own.
 * Those whose short form takes longest come first: what is left at the end of two lanes of `npm test` is short.
 */
import type { Suite } from './lib/suite';

export const SUITES: Readonly<Record<string, () => Promise<Suite>>> = {
  chaos: async () => (await import('./chaos/suite')).chaos,
  deploy: async () => (await import('./deploy/suite')).deploy,
  defects: async () => (await import('./defects/suite')).defects,
  forgeries: async () => (await import('./forgeries/suite')).forgeries,
  races: async () => (await import('./races/suite')).races,
  load: async () => (await import('./load/suite')).load,
  'lost-answers': async () => (await import('./lost-answers/suite')).lostAnswers,
  attacks: async () => (await import('./attacks/suite')).attacks,
  arrivals: async () => (await import('./arrivals/suite')).arrivals,
  silence: async () => (await import('./silence/suite')).silence,
  image: async () => (await import('./image/suite')).image,
  simulate: async () => (await import('./simulate/suite')).suite,
};

/** Their short forms are tests of Vitest's already: the stage of `npm test` that runs the others leaves them out. */
const TESTED_BY_VITEST: readonly string[] = ['simulate'];

/** It installs every package and builds anew: for whoever changes the Dockerfile or a release. */
const TOO_LONG: readonly string[] = ['image'];

/** What that stage runs. */
export function shortSuites(): string[] {
  return Object.keys(SUITES).filter((name) => ![...TESTED_BY_VITEST, ...TOO_LONG].includes(name));
}
