import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { ORDER_VIEWS, scopeOf, statusesOf } from './list-scope';
import { searchPrefixes } from './search-term';

describe('which orders a list shows', () => {
  it('has a place for every status, and one only', () => {
    const listed = Object.values(ORDER_VIEWS).flat();
    expect(listed.toSorted()).toEqual([...ORDER_STATUSES].toSorted());
  });

  it('is read from the address', () => {
    expect(scopeOf({})).toEqual({ kind: 'all' });
    expect(statusesOf(scopeOf({ view: 'to-capture' }))).toEqual(['AUTHORIZED']);
    expect(statusesOf(scopeOf({ status: 'EXPIRED', view: 'paid' }))).toEqual(['EXPIRED']);
    expect(scopeOf({ q: ' BN-1 ', status: 'EXPIRED' })).toEqual({ kind: 'search', term: 'BN-1' });
    expect(scopeOf({ attention: 'reviews' })).toEqual({ kind: 'reviews' });
  });

  it('is all orders for what it does not know', () => {
    for (const parameters of [
      { view: 'toString' },
      { status: 'authorized' },
      { attention: 'x' },
      { q: '  ' },
    ]) {
      expect(scopeOf(parameters)).toEqual({ kind: 'all' });
    }
  });
});

describe('a search', () => {
  it('looks for the spelling that the database holds', () => {
    expect(searchPrefixes(' bn-7k3m ')).toEqual({
      reference: 'BN-7K3M',
      email: 'bn-7k3m',
      gatewayOrderId: 'bn-7k3m',
    });
  });

  it('looks for nothing when too little or too much was typed', () => {
    for (const text of ['', 'ab', '\u200B\u200Ba ', 'x'.repeat(101)]) {
      expect(searchPrefixes(text)).toBeUndefined();
    }
  });
});
