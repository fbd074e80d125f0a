/** A machine that is given many times the work that it can do keeps no promise in seconds: limits grow with its load. */
import { availableParallelism, loadavg } from 'node:os';

/** A suite alone brings up to this many processes a core; that is no reason to wait longer. */
const OF_ITS_OWN = 4;

/** @returns how many times longer than on a machine with nothing else to do a limit is to be; at least 1. */
export function slowness(load = loadavg()[0] ?? 0, cores = availableParallelism()): number {
  return Math.max(1, load / (OF_ITS_OWN * cores));
}
