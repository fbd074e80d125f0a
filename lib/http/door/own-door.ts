/**
 * What the shop knows of its own front door: which names it passes on, and whether it tells the customer's address. It asks itself
 * through PUBLIC_URL, at its start and when a request makes it doubt. A proxy that passes on its own name for the shop
 * (`127.0.0.1:3000`) must not have its customers led on: they would be led in a circle.
 */
import 'server-only';
import { type Env, env } from '@/lib/env';
import { log } from '@/lib/log';
import { type Arrival, addedHops, isDirect, nameAsked } from './arrival';
import { type DoorAnswer, INSTANCE, questionUrl, readAnswer } from './door-question';

interface OwnDoor {
  /** The name under which a request for PUBLIC_URL arrives here; undefined where that is not known. */
  readonly name: string | undefined;
}

type Settings = Pick<Env, 'PUBLIC_URL' | 'TRUSTED_PROXY_HOPS'>;

const LIMIT_MS = 3_000;
/** Between two questions: while something is in doubt, and otherwise. */
const DOUBT_MS = 15_000;
const SURE_MS = 10 * 60_000;

/** Undefined while the question has not come back: then nothing is held against a request. */
let door: OwnDoor | undefined;
/**
 * Why no customer's address is known; undefined when TRUSTED_PROXY_HOPS points at one that a proxy wrote. Stays when a question is
 * lost: a stranger who keeps the shop busy would else choose the address that limits count.
 */
let uncounted: string | undefined;
let askedAt = 0;
let said: string | undefined;

/** Whether a page asked for under `name` is to be led to PUBLIC_URL. */
export function isOtherName(name: string, shop: URL): boolean {
  const other = name !== shop.host && name !== door?.name;
  const doubt = other || door === undefined;
  if (Date.now() - askedAt >= (doubt ? DOUBT_MS : SURE_MS)) void learnOwnDoor();
  return other && door?.name !== undefined;
}

export function addressIsKnown(): boolean {
  return uncounted === undefined;
}

/** Asks the question, and says in the log when limits by address count nothing. Never throws. */
export async function learnOwnDoor(): Promise<void> {
  askedAt = Date.now();
  const answer = await ask();
  door = answer && { name: ownName(answer) };
  if (answer) uncounted = whyUncounted(answer.arrival, env());
  const cause = uncounted ?? whyUncounted(undefined, env());
  if (cause !== undefined && cause !== said)
    log.warn('limits that count by address count nothing', { cause });
  said = cause;
}

/** A balancer that names each server by its own port tells another one's name when that one answers. */
function ownName({ arrival, instance }: DoorAnswer): string | undefined {
  const publicUrl = new URL(env().PUBLIC_URL);
  const name = nameAsked(arrival, publicUrl);
  return instance === INSTANCE || name === publicUrl.host ? name : undefined;
}

/** @param arrival of a request that went through PUBLIC_URL, when one came back. */
export function whyUncounted(arrival: Arrival | undefined, settings: Settings): string | undefined {
  const hops = settings.TRUSTED_PROXY_HOPS;
  if (hops === 0) return 'TRUSTED_PROXY_HOPS is 0';
  if (arrival === undefined || isDirect(arrival, new URL(settings.PUBLIC_URL))) return undefined;
  const added = addedHops(arrival.forwardedFor);
  if (added === 0) return 'the proxy adds no X-Forwarded-For';
  // Fewer may be the way from this machine alone, which need not go through all of them.
  return added > hops
    ? `${added} proxies add to X-Forwarded-For, and TRUSTED_PROXY_HOPS is ${hops}`
    : undefined;
}

async function ask(): Promise<DoorAnswer | undefined> {
  try {
    const response = await fetch(questionUrl(), {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    return response.status === 200 ? readAnswer(await response.text()) : undefined;
  } catch {
    // Not every machine reaches its own public address: the doctor says so.
    return undefined;
  }
}
