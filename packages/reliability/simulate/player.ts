/**
 * Plays histories one after the other on one core, and tells each of them, a line of JSON, on standard output. Started by players.ts:
 *
 *   player.ts <seed> <first> <last> [tell]
 */
import './environment';
import { openSimulation } from './history';
import type { Played } from './players';

const [seed, first, last, tell] = process.argv.slice(2);
const say = (line: string) => process.stderr.write(`${line}\n`);

// Errors are many here, and nobody reads where they come from until a history is played alone.
if (!tell) Error.stackTraceLimit = 0;
const simulation = await openSimulation();
const started = process.cpuUsage();
for (let index = Number(first); index <= Number(last); index += 1) {
  const result = await simulation.play(Number(seed), index, tell ? say : undefined);
  const { user, system } = process.cpuUsage(started);
  const played: Played = { index, cpuSeconds: (user + system) / 1_000_000, ...result };
  process.stdout.write(`${JSON.stringify(played)}\n`);
}
simulation.close();
