/**
 * Virtual time for one history: events in their order, each run until nothing more can run. Whoever waits (for a
 * call, a transaction, a timer) waits for an event here, so that the seed decides who goes first.
 */

/** A shop process: it may be killed, and comes again. */
export interface Process {
  readonly name: string;
  up: boolean;
  readonly owners: Set<Owner>;
}

/** Whose work is under way: a request to a shop process, a round of its reconcile, or the world outside. */
export interface Owner {
  readonly name: string;
  /** Undefined for the world outside the shop, which nobody kills. */
  readonly process: Process | undefined;
  dead: boolean;
  /** Orders that the gateway has shown, unfalsified, to this work; by reference. */
  readonly shown: Set<string>;
  /** Orders that it has fetched, whatever it was told. */
  readonly fetched: Set<string>;
  /** Operations that this work has committed. */
  readonly operations: string[];
  /** Of a customer who leaves their order: when they pressed, UTC milliseconds. */
  leavesAt?: number;
  /** Told when the process is killed, as a browser is told of a lost connection. */
  onDeath?: () => void;
}

interface Event {
  readonly at: number;
  readonly turn: number;
  readonly owner: Owner;
  readonly run: () => void;
}

export function newOwner(name: string, process?: Process): Owner {
  const owner: Owner = { name, process, dead: false, shown: new Set(), fetched: new Set(), operations: [] };
  process?.owners.add(owner);
  return owner;
}

export const WORLD: Owner = newOwner('world');
const nextTask = globalThis.setImmediate;

export class Timeline {
  /** UTC milliseconds. */
  now = 0;
  /** Whose work runs now. */
  owner: Owner = WORLD;
  steps = 0;
  private readonly heap: Event[] = [];
  private turns = 0;

  reset(now: number): void {
    this.now = now;
    this.steps = 0;
    this.turns = 0;
    this.heap.length = 0;
    this.owner = WORLD;
  }

  at(time: number, owner: Owner, run: () => void): void {
    this.turns += 1;
    push(this.heap, { at: Math.max(time, this.now), turn: this.turns, owner, run });
  }

  /** Lets the current work go on after `milliseconds`, and never when its process has been killed by then. */
  wait(milliseconds: number, owner = this.owner): Promise<void> {
    return new Promise((resolve) => {
      this.at(this.now + milliseconds, owner, resolve);
    });
  }

  /** When the next event is due; infinity when there is none. */
  get next(): number {
    return this.heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Runs the next event and all that follows from it at once. */
  async step(): Promise<void> {
    const event = pop(this.heap);
    if (!event || event.owner.dead) return;
    this.now = event.at;
    this.owner = event.owner;
    this.steps += 1;
    event.run();
    // Everything that waits, waits for an event: when this task comes, the microtasks are done.
    await new Promise<void>((resolve) => {
      nextTask(resolve);
    });
    this.owner = WORLD;
  }

  /** Ends all work of a process where it stands. What it has committed stays. */
  kill(process: Process): void {
    process.up = false;
    for (const owner of process.owners) {
      owner.dead = true;
      if (owner.onDeath) this.at(this.now, WORLD, owner.onDeath);
    }
    process.owners.clear();
  }
}

function before(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.turn < other.turn);
}

/** A binary heap: the parent of `index` is at `(index - 1) / 2`. */
function push(heap: Event[], event: Event): void {
  let index = heap.length;
  heap.push(event);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Event;
    if (!before(event, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = event;
}

function pop(heap: Event[]): Event | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as Event, heap[child] as Event)) child += 1;
    if (!before(heap[child] as Event, last)) break;
    heap[index] = heap[child] as Event;
    index = child;
  }
  heap[index] = last;
  return first;
}
