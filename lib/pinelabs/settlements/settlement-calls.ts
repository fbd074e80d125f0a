/** The calls about what goes to the bank. They move no money: each is asked again as any fetch is. */
import { InvalidInputError } from '../gateway-error';
import type { Send } from '../http/requester';
import { settlementDetail, settlementList, UTR } from './settlement-answer';
import { SETTLEMENT_DAYS, SETTLEMENT_PAGE, type SettlementCalls, type SettlementRange } from './types';

const ROOT = '/api/settlements/v1';
const DAY_MS = 86_400_000;

export function settlementCalls(send: Send): SettlementCalls {
  return {
    listSettlements: async (range) =>
      send({
        endpoint: 'list-settlements',
        method: 'GET',
        path: `${ROOT}/list?${rangeQuery(range)}`,
        answer: settlementList,
        money: false,
      }),
    getSettlement: async (utr, page) =>
      send({
        endpoint: 'get-settlement',
        method: 'GET',
        path: `${ROOT}/detail/${utrPart(utr)}?${pageQuery(page)}`,
        answer: settlementDetail,
        money: false,
      }),
  };
}

/** @throws InvalidInputError for days in the wrong order, or more of them than the gateway takes. */
function rangeQuery({ from, to, page }: SettlementRange): URLSearchParams {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (!(start <= end && end - start < SETTLEMENT_DAYS * DAY_MS)) {
    throw new InvalidInputError('INVALID_RANGE', `settlements are asked for by 1 to ${SETTLEMENT_DAYS} days`);
  }
  const query = pageQuery(page);
  query.set('start_date', `${from}T00:00:00`);
  query.set('end_date', `${to}T23:59:59`);
  return query;
}

function pageQuery(page: number): URLSearchParams {
  return new URLSearchParams({ page: String(page), per_page: String(SETTLEMENT_PAGE) });
}

/** @throws InvalidInputError `INVALID_UTR`, so that no number of the gateway's can lead to another address. */
function utrPart(utr: string): string {
  if (UTR.test(utr)) return utr;
  throw new InvalidInputError('INVALID_UTR', 'that is not a UTR');
}
