/**
 * Plays histories in a process of its own, a line of JSON each on standard output. Started by players.ts: with
 * memory/tsconfig.json the core's queries are the twins of memory/queries, else its own.
 *
 *   player.ts memory|sql <seed> <first> <last> [rows] [tell]
 */
import './environment';
import { createHash } from 'node:crypto';
import { openSimulation } from './history';
import type { Played } from './players';

const [store, seed, first, last, ...wishes] = process.argv.slice(2);
const openStore =
  store === 'memory'
    ? (await import('./memory/store')).openMemoryStore
    : (await import('./sql-store')).openSqlStore;
const tell = (line: string) => process.stderr.write(`${line}\n`);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

// Errors are many here, and nobody reads where they come from until a history is played alone.
if (!wishes.includes('tell')) Error.stackTraceLimit = 0;
const simulation = await openSimulation(openStore);
const started = process.cpuUsage();
let cpuSeconds = 0;
for (let index = Number(first); index <= Number(last); index += 1) {
  const result = await simulation.play(Number(seed), index, wishes.includes('tell') ? tell : undefined);
  const rows = wishes.includes('rows') ? hashOf(await simulation.rows()) : '';
  if (index % 50 === 0 || index === Number(last)) cpuSeconds = spent();
  const played: Played = { index, rows, cpuSeconds, ...result };
  process.stdout.write(`${JSON.stringify(played)}\n`);
}
simulation.close();

/** Of the processor, not of the clock on the wall: others may be at work on this machine. */
function spent(): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}
