/** Waits for an order to come right after its kill, and says what became of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { judgedAtRest, underWay } from '../lib/at-rest';
import { slowness } from '../lib/slowness';
import { doubled, fingerprint, missing, readBooks } from './books';
import type { Journey } from './journey';

/** What is promised, in milliseconds from the kill, on a machine that keeps up. */
const RIGHT_WITHIN_MS = 60_000;
/** Longer than that tells what comes late from what is lost. */
const LOST_AFTER_MS = 120_000;
/** A shop that has written about an order within this time before a kill was at work on it, in milliseconds. */
const AT_WORK_MS = 3_000;

export interface Verdict {
  readonly journey: Journey;
  /** From the kill until everything was right, in milliseconds; undefined when it never was. */
  readonly rightAfterMs: number | undefined;
  /** What is promised, in milliseconds: a minute, longer while the machine does not keep up. */
  readonly withinMs: number;
  /** From the first kill, where later ones struck again. */
  readonly sinceFirstMs: number;
  /** Later kills, meant for other orders, that struck the shop while it was at work on this one. */
  readonly struckAgain: number;
  /** What was wrong when it was last compared. */
  readonly wrong: readonly string[];
}

/**
 * @param killedAt UTC milliseconds.
 * @param people the journey's own run: whoever is still trying may yet do something.
 */
export async function waitUntilRight(
  journey: Journey,
  killedAt: number,
  people: Promise<unknown>,
): Promise<Verdict> {
  let end: { stuck?: string } | undefined;
  people.then(
    () => {
      end = {};
    },
    (error: unknown) => {
      end = { stuck: error instanceof Error ? error.message : String(error) };
    },
  );
  const clock = new Clock(journey, killedAt);
  let wrong: readonly string[] = ['people are still waiting'];
  let slowest = 1;
  const told = () => ({
    journey,
    withinMs: RIGHT_WITHIN_MS * slowest,
    sinceFirstMs: Date.now() - killedAt,
    struckAgain: clock.struckAgain,
  });
  for (; Date.now() < clock.since + LOST_AFTER_MS * slowest; await sleep(250)) {
    slowest = Math.max(slowest, slowness());
    await clock.notice();
    if (!end) continue;
    wrong = await wrongNow(journey);
    if (wrong.length > 0) continue;
    return { ...told(), rightAfterMs: Date.now() - clock.since, wrong };
  }
  const words = end?.stuck ? [...wrong, end.stuck] : wrong;
  return { ...told(), rightAfterMs: undefined, wrong: words };
}

/**
 * The minute begins anew when a later kill strikes this order too: when the shop had written about it just
 * before. Kills that find the order waiting for its next fetch do not count.
 */
class Clock {
  struckAgain = 0;
  #print = '';
  #changedAt = 0;
  #killsSeen: number;

  constructor(
    private readonly journey: Journey,
    public since: number,
  ) {
    this.#killsSeen = journey.lane.kills.length;
  }

  async notice(): Promise<void> {
    const print = await fingerprint(this.journey.lane, this.journey.email);
    if (print !== this.#print) this.#changedAt = Date.now();
    this.#print = print;
    const { kills } = this.journey.lane;
    for (const kill of kills.slice(this.#killsSeen)) {
      if (kill.at - this.#changedAt > AT_WORK_MS) continue;
      this.since = kill.at;
      this.struckAgain += 1;
    }
    this.#killsSeen = kills.length;
  }
}

async function wrongNow(journey: Journey): Promise<string[]> {
  const books = await readBooks(journey.lane, journey.email);
  return missing(books, await journey.ends());
}

/** Compared when everybody has gone: what was right once must have stayed so. A delivery may still be worked on. */
export function wrongInTheEnd(journey: Journey): Promise<string[]> {
  return atRest(journey, () => wrongNow(journey));
}

/** Compared when everything is over: a second capture may come long after the first was seen to be right. */
export function twice(journey: Journey): Promise<string[]> {
  return atRest(journey, async () =>
    doubled(await readBooks(journey.lane, journey.email), await journey.ends()),
  );
}

async function atRest({ lane, email }: Journey, judge: () => Promise<string[]>): Promise<string[]> {
  const [order] = (await readBooks(lane, email)).orders;
  const busy = async () => (order?.gateway_order_id ? underWay(lane, order.gateway_order_id) : []);
  return judgedAtRest(busy, judge);
}

/** A promise that was not kept. */
export interface Broken {
  readonly kind: 'lost' | 'doubled' | 'late' | 'never hit' | 'shop' | 'quiet';
  readonly sentence: string;
}
