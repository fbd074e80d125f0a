/** Orders by whatever somebody has at hand. Whoever calls has asked for the permission to read orders. */
import 'server-only';
import { type Db, reader } from '@/db/client';
import { amountTerm, SHORTEST_BEGINNING } from '@/db/order-terms';
import { termsByRows } from '@/db/queries/order-term-sources';
import {
  EVER,
  endOf,
  type FoundOrder,
  newestOfTotal,
  newestWith,
  newestWithAll,
  onlyBeginningWith,
  ordersByGatewayId,
  type Span,
  termsBetween,
} from '@/db/queries/order-terms';
import { MOST_FOUND } from '../list-limits';
import { readWanted } from './typed';

export interface Found {
  /** Newest first. */
  readonly ids: readonly string[];
  /** There are more, or there may be. */
  readonly more: boolean;
}

/**
 * By any part of the reference, by name, e-mail, mobile, RRN, approval code, UTR, last four digits, exact amount, or the
 * beginning of an id at the gateway. However common a word is, no more is read than some times `limit`.
 * @param limit of ids at most. @param span only orders placed in it: it is looked for within it, so that narrowing it finds what was
 * beyond the limit. @returns none for a text that is too short: SHORTEST_TERM of typed.ts.
 */
export async function findOrders(typed: string, limit: number, span = EVER): Promise<Found> {
  const wanted = readWanted(typed);
  if (!wanted) return { ids: [], more: false };
  const { terms, words, gatewayId, amountPaise } = wanted;
  const db = reader();
  const some = limit + 1;
  const [byId, ...ofAmount] = await Promise.all([
    gatewayId === undefined ? [] : ordersByGatewayId(db, gatewayId, some),
    amountPaise === undefined ? [] : newestOfTotal(db, amountPaise, some, span),
    amountPaise === undefined ? [] : newestWith(db, amountTerm(amountPaise), some, span),
  ]);
  const begun = await Promise.all(terms.map((term) => beginningWith(db, term, some, span)));
  const rows = [...begun.flatMap((each) => each.rows), ...byId.filter(isIn(span)), ...ofAmount.flat()];
  const all = words.length > 0 && rows.length < some ? await withAll(db, words, some, span) : undefined;
  rows.push(...(all?.rows ?? []));
  const newest = [...new Map(rows.map((row) => [row.id, row])).values()].sort(newestFirst);
  return {
    ids: newest.slice(0, limit).map(({ id }) => id),
    more: newest.length > limit || byId.length >= some || [...begun, all].some((each) => each?.cut),
  };
}

const isIn =
  ({ since, until }: Span) =>
  ({ createdAt }: FoundOrder) =>
    createdAt >= since && createdAt < until;

const newestFirst = (a: FoundOrder, b: FoundOrder) =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** How many common terms that begin alike are followed to their newest orders. */
const COMMON_TERMS = 4;

interface Reached {
  rows: FoundOrder[];
  /** There may be more beyond what was looked through. */
  cut: boolean;
}

/**
 * With the term itself, newest first, and with those that begin with it. These come in the order of their letters, which
 * is no order of time: where there are many, the newest of the most common ones are among them.
 * @returns each order once, though it may have several such terms: at least `some` where so many were looked through.
 */
async function beginningWith(db: Db, term: string, some: number, span: Span): Promise<Reached> {
  const found = new Map<string, FoundOrder>();
  const add = (rows: readonly FoundOrder[]) => {
    for (const row of rows) found.set(row.id, row);
  };
  add(await newestWith(db, term, some, span));
  let isLast = term.length < SHORTEST_BEGINNING;
  let after = term;
  for (let round = 0; round < COMMON_TERMS && found.size < some && !isLast; round += 1) {
    const page = await termsBetween(db, { after, end: endOf(term), limit: some });
    add(page.filter(isIn(span)));
    const last = page.at(-1);
    isLast = !last || page.length < some;
    if (!last || isLast) break;
    add(await newestWith(db, last.term, some, span));
    after = last.term;
  }
  return { rows: [...found.values()], cut: !isLast || found.size >= some };
}

/** Of each word at least, and at most: nobody else is answered meanwhile. */
const WORD_ROWS = 300;
const MOST_WORD_ROWS = 1_000;

/** With all of the words, in any order. */
async function withAll(db: Db, words: readonly string[], some: number, span: Span): Promise<Reached> {
  const each = Math.min(Math.max(some, WORD_ROWS), MOST_WORD_ROWS);
  const sets = await Promise.all(words.map((word) => beginningWith(db, word, each, span)));
  const [whole] = sets.filter(({ cut }) => !cut).sort((a, b) => a.rows.length - b.rows.length);
  if (whole) return { rows: await havingAll(db, whole.rows, words), cut: false };
  // All are common. Most such orders have each word itself; those in which one only begins a longer word are few.
  const exact = await newestWithAll(db, words, { among: MOST_FOUND, limit: some, span });
  if (exact.rows.length >= some) return { rows: exact.rows, cut: true };
  const longer = await Promise.all(
    words
      .filter(({ length }) => length >= SHORTEST_BEGINNING)
      .map((word) => onlyBeginningWith(db, word, { among: MOST_FOUND, limit: each, span })),
  );
  const others = await havingAll(
    db,
    longer.flatMap(({ rows }) => rows),
    words,
  );
  return { rows: [...exact.rows, ...others], cut: [exact, ...longer].some(({ more }) => more) };
}

/** Those of the candidates that have each of the words, or a term that begins with it. */
async function havingAll(
  db: Db,
  candidates: readonly FoundOrder[],
  words: readonly string[],
): Promise<FoundOrder[]> {
  const orders = await termsByRows(db, [...new Set(candidates.map(({ id }) => id))]);
  return orders.filter(({ terms }) => words.every((word) => terms.some((term) => beginsWith(term, word))));
}

const beginsWith = (term: string, word: string) =>
  word.length < SHORTEST_BEGINNING ? term === word : term.startsWith(word);
