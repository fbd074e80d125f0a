import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import {
  ATTENTIONS,
  filtersQuery,
  ORDER_VIEWS,
  type OrderFilters,
  PRESETS,
  readFilters,
  SORTS,
  sortOf,
  statusesOf,
} from './filters';

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const text = fc.oneof(one('BN-7K3M', 'asha@shop.example', '2026-02-30', '₹ 1,499', 'आशा'), fc.string());
const filters = fc
  .record(
    {
      q: text,
      from: text,
      to: text,
      least: text,
      most: text,
      staff: text,
      method: one('CARD', 'UPI', 'card', '7', ''),
      preset: one(...PRESETS),
      view: one(...Object.keys(ORDER_VIEWS)),
      status: one(...ORDER_STATUSES),
      hold: one('yes', 'no', 'maybe'),
      dispatched: one('yes', 'no', 'due'),
      attention: one(...ATTENTIONS),
      sort: one(...SORTS),
    },
    { requiredKeys: [] },
  )
  .map(readFilters);

const throughTheAddress = (some: OrderFilters) =>
  readFilters(Object.fromEntries(new URLSearchParams(filtersQuery(some).toString())));

describe('the filters of the order list', () => {
  it('come back from the address as they went into it', () => {
    fc.assert(
      fc.property(filters, (some) => {
        expect(throughTheAddress(some)).toEqual(some);
      }),
    );
  });

  it('are read from any address', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (query) => {
        expect(throughTheAddress(readFilters(query))).toEqual(readFilters(query));
      }),
    );
  });

  it('fall away where their value is unknown', () => {
    for (const query of [
      { view: 'toString' },
      { status: 'authorized' },
      { attention: 'x' },
      { q: ' \u200B ' },
      { preset: 'constructor', method: 'no such method', sort: 'up', dispatched: '1' },
    ])
      expect(readFilters(query)).toEqual({});
  });

  it('keep an impossible day and amount, for the field that shows its fault', () => {
    expect(readFilters({ from: ' 2026-02-30', least: 'many', preset: 'today' })).toEqual({
      from: '2026-02-30',
      least: 'many',
    });
  });
});

describe('the statuses of a list', () => {
  it('have a place in one view each', () => {
    expect(Object.values(ORDER_VIEWS).flat().toSorted()).toEqual([...ORDER_STATUSES].toSorted());
  });

  it('are those of the view, or the one that is asked for', () => {
    expect(statusesOf(readFilters({}))).toBeUndefined();
    expect(statusesOf(readFilters({ view: 'paid' }))).toEqual(['PROCESSED', 'PARTIALLY_CAPTURED']);
    expect(statusesOf(readFilters({ status: 'EXPIRED', view: 'paid' }))).toEqual(['EXPIRED']);
  });

  it('are the held ones where holds wait, the one that lapses first on top', () => {
    expect(statusesOf(readFilters({ attention: 'holds' }))).toEqual(['AUTHORIZED']);
    expect(statusesOf(readFilters({ attention: 'holds', view: 'to-capture' }))).toEqual(['AUTHORIZED']);
    expect(statusesOf(readFilters({ attention: 'holds', view: 'paid' }))).toEqual([]);
    expect(statusesOf(readFilters({ attention: 'holds', status: 'FAILED' }))).toEqual([]);
    expect(sortOf(readFilters({ attention: 'holds' }))).toBe('lapse');
    expect(sortOf(readFilters({ dispatched: 'due' }))).toBe('oldest');
    expect(sortOf(readFilters({ dispatched: 'no' }))).toBe('newest');
    expect(sortOf(readFilters({}))).toBe('newest');
  });
});
