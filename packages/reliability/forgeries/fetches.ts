/** How often the gateway was asked, from its own ledger. Pure. */

export interface Asked {
  readonly endpoint: string | null;
  readonly order_id: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A throttle is measured before its call is sent: two may be answered closer by as long as one can be on its way, in milliseconds. */
const TRAVEL_MS = 15_000;

/** Calls other than fetches and tokens: nothing that comes in may bring one about. */
export function otherCalls(asked: readonly Asked[]): Asked[] {
  return asked.filter(
    ({ endpoint }) => endpoint !== 'get' && endpoint !== 'get-by-reference' && endpoint !== 'token',
  );
}

/** Pairs of fetches of one order that came within a minute of each other. */
export function fetchesTooClose(asked: readonly Asked[]): number {
  const last = new Map<string | null, number>();
  let tooClose = 0;
  for (const { endpoint, order_id, at } of asked) {
    if (endpoint !== 'get' && endpoint !== 'get-by-reference') continue;
    const now = Date.parse(at);
    const before = last.get(order_id);
    if (before !== undefined && now - before < 60_000 - TRAVEL_MS) tooClose += 1;
    last.set(order_id, now);
  }
  return tooClose;
}
