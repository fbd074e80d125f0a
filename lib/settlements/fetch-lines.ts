/** Every page of the gateway's settlements: it gives ten rows at a time. */
import 'server-only';
import { log } from '@/lib/log';
import { gateway } from '@/lib/payments/surroundings';
import {
  ForbiddenError,
  type GatewaySettlement,
  NotFoundError,
  SETTLEMENT_PAGE,
  type SettlementLine,
  type SettlementPage,
} from '@/lib/pinelabs';
import { isStopping } from '@/lib/server/shutdown';
import type { DayRange } from './ranges';

/** The server was told to end: what was fetched so far is dropped, and the next round begins there again. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** The account has no such calls. */
export class NotOfferedError extends Error {
  override readonly name = 'NotOfferedError';
}

/** No merchant has so many; a gateway that answers every page alike must not be asked for ever. */
const MOST_PAGES = 20_000;

/** The transfers of these days, the oldest first. @throws GatewayError, {@link NotOfferedError} and {@link StoppedError}. */
export async function settlementsOf(ranges: readonly DayRange[]): Promise<GatewaySettlement[]> {
  const found = new Map<string, GatewaySettlement>();
  for (const range of ranges) {
    await eachPage(async (page) => {
      const before = found.size;
      const { settlements, rows } = await gateway()
        .listSettlements({ ...range, page })
        .catch(notOffered);
      for (const settlement of settlements) found.set(settlement.utr, settlement);
      if (settlements.length < rows) noteUnread(rows - settlements.length);
      return rows === SETTLEMENT_PAGE && found.size > before;
    });
  }
  return [...found.values()].toSorted((a, b) => a.settledAt - b.settledAt || (a.utr < b.utr ? -1 : 1));
}

function notOffered(error: unknown): never {
  const none = error instanceof ForbiddenError || error instanceof NotFoundError;
  throw none ? new NotOfferedError('the gateway has no settlements for this account') : error;
}

export interface Detail {
  readonly first: SettlementPage;
  readonly lines: readonly SettlementLine[];
}

/** The lines of one transfer in the gateway's order. @throws GatewayError, and {@link StoppedError}. */
export async function detailOf(utr: string): Promise<Detail> {
  const first = await gateway().getSettlement(utr, 1);
  const lines = [...first.lines];
  let before = first;
  await eachPage(async (page) => {
    const shown = page === 1 ? first : await gateway().getSettlement(utr, page);
    if (shown.lines.length < shown.rows) noteUnread(shown.rows - shown.lines.length);
    if (page > 1) {
      // One that does not turn its pages gives the same lines again: they are not all there, and that is said.
      if (JSON.stringify(shown.lines) === JSON.stringify(before.lines)) return false;
      lines.push(...shown.lines);
      before = shown;
    }
    return shown.rows === SETTLEMENT_PAGE && lines.length < (first.transactions ?? Number.POSITIVE_INFINITY);
  });
  return { first, lines };
}

async function eachPage(read: (page: number) => Promise<boolean>): Promise<void> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    if (isStopping()) throw new StoppedError('the server ends');
    if (!(await read(page))) return;
  }
}

function noteUnread(failed: number): void {
  log.warn('rows of settlements could not be read and are left out', { failed });
}
