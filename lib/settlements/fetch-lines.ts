/** Every page of the gateway's settlements: it gives ten rows at a time. */
import 'server-only';
import { log } from '@/lib/log';
import { gateway } from '@/lib/payments/surroundings';
import {
  GatewayError,
  type GatewaySettlement,
  SETTLEMENT_PAGE,
  type SettlementLine,
  type SettlementPage,
} from '@/lib/pinelabs';
import type { DayRange } from './ranges';

/** The account has no such calls. */
export class NotOfferedError extends Error {
  override readonly name = 'NotOfferedError';
}

/** No merchant has so many; a gateway that answers every page alike must not be asked for ever. */
const MOST_PAGES = 20_000;

/** So many rows that cannot be read are enough to know that something is wrong. */
const MOST_UNREAD = 20 * SETTLEMENT_PAGE;

export interface Transfers {
  /** The oldest first. */
  readonly settlements: readonly GatewaySettlement[];
  /** How many more there are that could not be read. */
  readonly unread: number;
}

/**
 * The transfers of these days.
 * @param goOn is called before each page. @throws GatewayError, {@link NotOfferedError}, and what `goOn` throws.
 */
export async function settlementsOf(
  ranges: readonly DayRange[],
  goOn: () => Promise<void>,
): Promise<Transfers> {
  const found = new Map<string, GatewaySettlement>();
  let unread = 0;
  for (const range of ranges) {
    await eachPage(goOn, async (page) => {
      const before = found.size;
      const { settlements, rows } = await gateway()
        .listSettlements({ ...range, page })
        .catch(notOffered);
      for (const settlement of settlements) found.set(settlement.utr, settlement);
      unread += rows - settlements.length;
      const turned = found.size > before || settlements.length === 0;
      return rows === SETTLEMENT_PAGE && turned && unread < MOST_UNREAD;
    });
  }
  noteUnread(unread);
  return {
    settlements: [...found.values()].toSorted(
      (a, b) => a.settledAt - b.settledAt || (a.utr < b.utr ? -1 : 1),
    ),
    unread,
  };
}

function notOffered(error: unknown): never {
  const none = error instanceof GatewayError && (error.status === 403 || error.status === 404);
  throw none ? new NotOfferedError('the gateway has no settlements for this account') : error;
}

export interface Detail {
  readonly first: SettlementPage;
  readonly lines: readonly SettlementLine[];
  /** How many more there are that could not be read. */
  readonly unread: number;
}

/** The lines of one transfer in the gateway's order. @throws GatewayError, and what `goOn` throws. */
export async function detailOf(utr: string, goOn: () => Promise<void>): Promise<Detail> {
  const first = await gateway().getSettlement(utr, 1);
  const lines = [...first.lines];
  let unread = 0;
  let before = first;
  await eachPage(goOn, async (page) => {
    const shown = page === 1 ? first : await gateway().getSettlement(utr, page);
    if (page > 1) {
      // One that does not turn its pages gives the same lines again: they are not all there, and that is said.
      const same = JSON.stringify(shown.lines) === JSON.stringify(before.lines);
      if (same && shown.lines.length > 0) return false;
      lines.push(...shown.lines);
      before = shown;
    }
    unread += shown.rows - shown.lines.length;
    const wanted = first.transactions ?? Number.POSITIVE_INFINITY;
    return shown.rows === SETTLEMENT_PAGE && lines.length + unread < wanted && unread < MOST_UNREAD;
  });
  noteUnread(unread);
  return { first, lines, unread };
}

async function eachPage(goOn: () => Promise<void>, read: (page: number) => Promise<boolean>): Promise<void> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    await goOn();
    if (!(await read(page))) return;
  }
}

function noteUnread(failed: number): void {
  if (failed > 0) log.warn('rows of settlements could not be read and are left out', { failed });
}
