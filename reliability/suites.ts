/** Every suite, by the name it is called with; loaded when it is wanted, since each brings a world of its own. */
import type { Suite } from './lib/suite';

export const SUITES: Readonly<Record<string, () => Promise<Suite>>> = {};
