/** Every suite, by the name it is called with; loaded when it is wanted, since each brings a world of its own. */
import type { Suite } from './lib/suite';

export const SUITES: Readonly<Record<string, () => Promise<Suite>>> = {
  arrivals: async () => (await import('./arrivals/suite')).arrivals,
  'lost-answers': async () => (await import('./lost-answers/suite')).lostAnswers,
  silence: async () => (await import('./silence/suite')).silence,
  defects: async () => (await import('./defects/suite')).defects,
  races: async () => (await import('./races/suite')).races,
  load: async () => (await import('./load/suite')).load,
  deploy: async () => (await import('./deploy/suite')).deploy,
  attacks: async () => (await import('./attacks/suite')).attacks,
  forgeries: async () => (await import('./forgeries/suite')).forgeries,
  chaos: async () => (await import('./chaos/suite')).chaos,
  image: async () => (await import('./image/suite')).image,
  simulate: async () => (await import('./simulate/suite')).suite,
};

/** Their short forms are tests of Vitest's already: the stage of `npm test` that runs the others leaves them out. */
export const TESTED_BY_VITEST: readonly string[] = ['simulate'];

/** It installs every package and builds anew: for whoever changes the Dockerfile or a release. */
const TOO_LONG: readonly string[] = ['image'];

/** What that stage runs, one after the other. */
export function shortSuites(): string[] {
  return Object.keys(SUITES).filter((name) => ![...TESTED_BY_VITEST, ...TOO_LONG].includes(name));
}
