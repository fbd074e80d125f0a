import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isEmptyChoice,
  listAddress,
  namedBy,
  ofText,
  readChoice,
  readOf,
  restOf,
  runAddress,
  withBack,
} from './address';
import { captureRunFields, confirmedText, dispatchRunFields } from './confirm-fields';
import { isOffered, LIST_KINDS, permissionsFor, RUN_KINDS } from './kinds';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const token = 'a'.repeat(22);

describe('what a form confirms', () => {
  const orders = fc.uniqueArray(fc.record({ orderId: id, amount: fc.nat({ max: 10 ** 11 }) }), {
    minLength: 1,
    maxLength: 500,
    selector: ({ orderId }) => orderId,
  });

  it('is what the preview showed, order by order', () => {
    fc.assert(
      fc.property(orders, (confirmed) => {
        const read = captureRunFields.parse({ way: 'capture', token, orders: confirmedText(confirmed) });
        expect(read.orders).toEqual(confirmed);
        expect(read.amount).toBe(confirmed.reduce((sum, { amount }) => sum + amount, 0));
      }),
    );
  });

  it.each([
    ['nothing', { way: 'capture', token, orders: '' }],
    ['an order twice', { way: 'capture', token, orders: 'a:100,a:100' }],
    ['an order without its amount', { way: 'capture', token, orders: 'a:100,b' }],
    ['an amount that is no number', { way: 'capture', token, orders: 'a:1e3' }],
    ['no token', { way: 'capture', orders: 'a:100' }],
    ['another kind', { way: 'dispatch', token, orders: 'a:100' }],
    [
      'more than a run takes',
      { way: 'capture', token, orders: Array.from({ length: 501 }, (_, n) => `a${n}:1`).join(',') },
    ],
  ])('is refused with %s', (_what, form) => {
    expect(captureRunFields.safeParse(form).success).toBe(false);
  });

  it('of a dispatch never captures', () => {
    expect(dispatchRunFields.safeParse({ way: 'capture', token, orders: 'a:100' }).success).toBe(false);
    expect(dispatchRunFields.safeParse({ way: 'dispatch', token, orders: 'a:100' }).success).toBe(true);
  });
});

describe('what the list offers for many orders', () => {
  const [slips, csv] = LIST_KINDS;
  it.each([
    ['no filter', {}, ['capture', 'capture-dispatch', 'dispatch', slips, csv]],
    ['holds', { view: 'to-capture' }, ['capture', 'capture-dispatch', slips, csv]],
    ['holds by when they lapse', { attention: 'holds' }, ['capture', 'capture-dispatch', slips, csv]],
    ['charged orders', { view: 'paid' }, ['dispatch', slips, csv]],
    ['orders to dispatch', { dispatched: 'due' }, ['dispatch', slips, csv]],
    ['dispatched orders', { view: 'paid', dispatched: 'yes' }, [slips, csv]],
    ['orders that ended unpaid', { view: 'ended' }, [slips, csv]],
  ] as const)('under %s is what can be done there', (_filter, filters, offered) => {
    expect([...RUN_KINDS, ...LIST_KINDS].filter((kind) => isOffered(kind, filters))).toEqual(offered);
  });
});

describe('the orders that an address names', () => {
  const parsed = (query: URLSearchParams) => {
    const names = [...new Set(query.keys())];
    return Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
  };

  it('are the same after the kind was taken away, and the way back stays', () => {
    const filters = fc.constantFrom<Record<string, string>>(
      {},
      { view: 'to-capture' },
      { q: 'asha rao', from: '2026-11-01' },
      { status: 'AUTHORIZED', least: '100', most: '200' },
    );
    const query = fc.oneof(
      fc.record({ order: fc.array(id) }),
      fc.record({ run: id }),
      filters.map((some) => ({ ...some, all: '1' })),
      fc.record({ view: fc.constant('paid'), all: fc.constant('1'), after: id }),
    );
    fc.assert(
      fc.property(query, (named) => {
        const address = { ...named, kind: 'capture', back: 'view=paid&after=x' };
        expect(readChoice(parsed(namedBy(address)))).toEqual(readChoice(address));
        expect(namedBy(address).get('back')).toBe(address.back);
      }),
    );
  });

  it('are the ticked ones alone, whatever the list is filtered by', () => {
    expect(readChoice({ view: 'to-capture', order: ['a', 'b', 'a'] })).toEqual({ ids: ['a', 'b'] });
    expect(readChoice({ view: 'to-capture' })).toEqual({ ids: [] });
    expect(isEmptyChoice({ view: 'to-capture' })).toBe(true);
    expect(isEmptyChoice({ order: 'a' }) || isEmptyChoice({ all: '1' })).toBe(false);
    expect(readChoice({ view: 'to-capture', order: 'a', all: '1' })).toEqual({
      filters: { view: 'to-capture' },
    });
  });
});

it('the way back is never out of the list of orders', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('//evil.example', 'https://evil.example/?a', '/../../x', 'view=paid&after=x'),
      ),
      (back) => {
        const url = new URL(listAddress(back), 'https://shop.example');
        expect(url.origin).toBe('https://shop.example');
        expect(url.pathname).toBe('/admin/orders');
      },
    ),
  );
  expect(listAddress('view=paid&after=x_y')).toBe('/admin/orders?view=paid&after=x_y');
  expect(listAddress(undefined)).toBe('/admin/orders');
  expect(withBack('/admin/orders/o1', 'q=a&b')).toBe('/admin/orders/o1?back=q%3Da%26b');
  expect(withBack('/admin/orders/o1', undefined)).toBe('/admin/orders/o1');
});

it('the page of a run is told what it left, and names nothing else', () => {
  const rest = namedBy({ view: 'to-capture', all: '1', after: 'x_y' });
  const query = { back: 'view=to-capture', rest: String(rest), of: ofText({ count: 1_234, more: false }) };
  const url = new URL(runAddress('r1', query), 'https://shop.example');
  expect(url.pathname).toBe('/admin/orders/bulk/r1');
  expect(Object.fromEntries(url.searchParams)).toEqual(query);
  expect(String(restOf(query))).toBe(`${rest}&back=view%3Dto-capture`);
  expect(readOf(query.of)).toEqual({ count: 1_234, more: false });
  expect(readOf(ofText({ count: 1_000, more: true }))).toEqual({ count: 1_000, more: true });
  for (const of of [undefined, '', '-1', '1e3', '1 of 2']) expect(readOf(of)).toBeUndefined();
  expect(restOf({})).toBeUndefined();
  expect(restOf({ rest: 'view=to-capture' })).toBeUndefined();
  expect(runAddress('r1', {})).toBe('/admin/orders/bulk/r1');
});

it('who charges and sends needs the permission for both', () => {
  expect(RUN_KINDS.map(permissionsFor)).toEqual([
    ['orders.capture'],
    ['orders.capture', 'orders.dispatch'],
    ['orders.dispatch'],
  ]);
});
