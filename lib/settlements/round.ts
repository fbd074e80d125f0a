/**
 * What the gateway has paid to the bank, fetched and kept. It is read beside the orders and changes none of their money: a
 * transfer that says something else than they do is shown to a person.
 */
import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { reader, transaction } from '@/db/client';
import {
  allLinesOf,
  changeMatches,
  faultyTransfers,
  fetchedBounds,
  keepSettlement,
  type SettlementRow,
  settlementByUtr,
} from '@/db/queries/settlements';
import { env } from '@/lib/env';
import { DAY_MS } from '@/lib/figures/indian-day';
import { describeError, log } from '@/lib/log';
import { GatewayError, type GatewaySettlement, type SettlementLine } from '@/lib/pinelabs';
import { type Detail, detailOf, settlementsOf } from './fetch-lines';
import { knownOf } from './known';
import { matchLines } from './match';
import { KEPT_DAYS, rangesToFetch } from './ranges';
import { totalsOf } from './totals';

export interface RoundResult {
  /** Transfers that are new or have changed. */
  kept: number;
  /** Of which lines are missing: they are fetched again. */
  incomplete: number;
  /** Transfers that could not be read: their days are asked for again. */
  unread: number;
  /** The first moment that was asked about. */
  since: number;
}

/** As far as the clock of a sandbox may have been moved on. */
const SANDBOX_AHEAD_DAYS = 40;

/**
 * @param readAt when a round last read all that there was.
 * @param goOn is called between calls and may end the round by throwing: what was kept stays.
 * @throws GatewayError, DatabaseUnavailableError, and what `goOn` throws.
 */
export async function fetchSettlements(
  now: number,
  readAt: number | undefined,
  goOn: () => Promise<void>,
): Promise<RoundResult> {
  const oldest = now - KEPT_DAYS * DAY_MS;
  const bounds = await fetchedBounds(reader(), oldest);
  const ranges = rangesToFetch(
    { ...bounds, readAt },
    now,
    env().PINELABS_ENV === 'sandbox' ? SANDBOX_AHEAD_DAYS : 0,
  );
  let [kept, incomplete] = [0, 0];
  const { settlements, unread } = await settlementsOf(ranges, goOn);
  for (const shown of settlements) {
    await goOn();
    const held = await settlementByUtr(reader(), shown.utr);
    if (held && isSame(held, shown)) continue;
    if (!(await keep(shown, held, now, goOn))) incomplete += 1;
    kept += 1;
  }
  await matchAgain(oldest, goOn);
  return { kept, incomplete, unread, since: Date.parse(`${ranges[0]?.from}T00:00:00+05:30`) };
}

/** One whose lines are all here is not asked for again unless its own figures have changed. */
function isSame(held: SettlementRow, shown: GatewaySettlement): boolean {
  return (
    held.completeAt !== null &&
    held.settledAt === shown.settledAt &&
    (shown.transactions === 0 || held.transactions === shown.transactions) &&
    held.grossPaise === shown.gross &&
    held.deductedPaise === shown.deducted
  );
}

/** @returns whether all its lines are there. */
async function keep(
  shown: GatewaySettlement,
  held: SettlementRow | undefined,
  now: number,
  goOn: () => Promise<void>,
): Promise<boolean> {
  const detail = await detailOf(shown.utr, goOn).catch(withoutDetail);
  // What was there of it is more than nothing.
  if (!detail && held) return false;
  const lines = (detail?.lines ?? []).map((line, position) => rowOf(line, shown, position));
  const figures = figuresOf(shown, detail, lines.length + (detail?.unread ?? 0));
  const { faults } = totalsOf(figures, lines);
  const complete = detail?.unread === 0 && !faults.includes('count');
  const known = await knownOf(
    shown.utr,
    lines.map(({ transactionId }) => transactionId),
  );
  const row = {
    utr: shown.utr,
    settledAt: shown.settledAt,
    bankName: shown.bankName,
    bankAccount: shown.bankAccount,
    programs: [...shown.programs],
    ...figures,
    faults: faults.length > 0 ? faults : null,
    completeAt: complete ? now : null,
    fetchedAt: now,
  };
  await transaction('keep settlement', (tx) => keepSettlement(tx, row, matchLines(lines, known)));
  return complete;
}

/** By the status: the kinds of errors are not the same classes in each bundle of the server (decision 017). */
function isOfThisOne(status: number | undefined): boolean {
  return status !== undefined && status < 500 && ![401, 403, 408, 429].includes(status);
}

/** One transfer that the gateway cannot show must not hold up the others. @throws GatewayError where it shows none at all. */
function withoutDetail(error: unknown): undefined {
  if (!(error instanceof GatewayError && isOfThisOne(error.status))) throw error;
  log.warn('settlements: one cannot be read', { code: error.code, error: describeError(error) });
}

/** The detail says it more exactly where it says it. */
function figuresOf(shown: GatewaySettlement, detail: Detail | undefined, lines: number) {
  const deductions = detail?.first.deductions;
  return {
    transactions: shown.transactions || (detail?.first.transactions ?? lines),
    grossPaise: shown.gross,
    deductedPaise: shown.deducted,
    settledPaise: detail?.first.settled ?? shown.settled,
    mdrPaise: deductions?.mdr ?? null,
    gstPaise: deductions?.gst ?? null,
    refundsPaise: deductions?.refunds ?? null,
    chargebacksPaise: deductions?.chargebacks ?? null,
    platformFeePaise: deductions?.platformFee ?? null,
    otherPaise: deductions?.other ?? null,
  };
}

function rowOf(line: SettlementLine, { utr, settledAt }: GatewaySettlement, position: number) {
  return {
    utr,
    position,
    transactionId: line.transactionId,
    transactedAt: line.at ?? settledAt,
    amountPaise: line.amount,
    deductedPaise: line.deducted,
    settledPaise: line.settled,
    acquirer: line.acquirer ?? null,
    program: line.program ?? null,
    payoutStatus: line.payoutStatus ?? null,
  };
}

/**
 * An order may have been fetched since, its payment have become what the transfer said, or have come with another transfer than
 * it seemed. The oldest first: what came first is what a later one has twice.
 */
async function matchAgain(from: number, goOn: () => Promise<void>): Promise<void> {
  for (const utr of await faultyTransfers(reader(), from)) {
    await goOn();
    const lines = await allLinesOf(reader(), utr);
    const known = await knownOf(
      utr,
      lines.map(({ transactionId }) => transactionId),
    );
    const matched = matchLines(lines, known).map((match, n) =>
      // What somebody has said of it stays, until it is of something.
      match.fault === 'stranger' && lines[n]?.fault === 'not-ours'
        ? { ...match, fault: 'not-ours' as const }
        : match,
    );
    const changed = matched.filter((match, n) => !isDeepStrictEqual(match, lines[n]));
    if (changed.length === 0) continue;
    await transaction('match settlement line', (tx) => changeMatches(tx, utr, changed));
  }
}
