import { expect, it } from 'vitest';
import { endOfDay, startOfDay } from '@/lib/coupons/days';
import { terms } from '@/lib/coupons/testing';
import { indianDay } from '@/lib/figures/indian-day';
import { coupons as t } from '../messages/administration/coupons';
import { changedCoupon, fieldsOf, newCoupon } from './coupon-fields';
import { stateText } from './coupon-text';

const typed = (of: Record<string, string> = {}) =>
  newCoupon.safeParse({ coupon: 'diwali 10', kind: 'percent', percentage: '10', ...of });
const faults = (of: Record<string, string>) =>
  Object.fromEntries((typed(of).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

it('a coupon is read as people type it', () => {
  const all = {
    percentage: '7.5 %',
    amount: '₹ 1,000',
    least: '999',
    'category.phones': 'on',
    'category.apparel': 'on',
    starts: '2026-11-01',
    ends: '2026-11-15',
    usesInAll: '१००',
    usesByCustomer: '1',
    note: '  for the festival ',
  };
  expect(typed(all).data).toEqual({
    coupon: 'DIWALI10',
    kind: 'percent',
    basisPoints: 750,
    amountPaise: 100_000,
    leastGoodsPaise: 99_900,
    categories: ['apparel', 'phones'],
    startsAt: startOfDay('2026-11-01'),
    endsAt: endOfDay('2026-11-15'),
    usesInAll: 100,
    usesByCustomer: 1,
    note: 'for the festival',
    terms: '7.5%, at most ₹1,000, from ₹999, on apparel, phones, once per customer',
  });
});

it('"until 15 November" is shown again as 15 November, whose last moment is within', () => {
  const { data } = typed({ ends: '2026-11-15' });
  if (!data) throw new Error('not read');
  expect(fieldsOf(data).ends).toBe('2026-11-15');
  expect(indianDay((data.endsAt ?? 0) - 1)).toBe('2026-11-15');
  expect(stateText(terms({ endsAt: data.endsAt }), (data.endsAt ?? 0) - 1)).toBe('Until 15 November');
  expect(stateText(terms({ endsAt: data.endsAt }), data.endsAt ?? 0)).toBe('Ended on 15 November');
});

it('what a form shows of a coupon is read back as the same coupon', () => {
  for (const of of [
    {},
    { kind: 'amount', amount: '150.50', percentage: '' },
    { kind: 'free-delivery', percentage: '', least: '499', 'category.phones': 'on' },
    { percentage: '100', amount: '5', starts: '2026-01-01', ends: '2026-01-01', usesByCustomer: '3' },
  ]) {
    const { data } = typed(of);
    if (!data) throw new Error('not read');
    const { coupon, ...rest } = data;
    const again = changedCoupon.parse({ coupon, version: '4', ...fieldsOf(data) });
    expect(again).toEqual({ coupon, version: 4, ...rest });
  }
});

it('each fault is at its field, and what another kind would need is none', () => {
  expect(faults({ coupon: 'X' })).toEqual({ coupon: t.codeWrong });
  expect(faults({ kind: 'everything' })).toEqual({ kind: t.kindMissing });
  for (const percentage of ['', '0', '100.01', '-5', 'ten', '1e1', '0.001'])
    expect(faults({ percentage })).toEqual({ percentage: t.percentageWrong });
  expect(faults({ kind: 'amount' })).toEqual({ amount: t.amountMissing });
  expect(faults({ kind: 'amount', amount: '0' })).toEqual({ amount: t.amountMissing });
  expect(faults({ kind: 'free-delivery', percentage: 'ten' })).toEqual({});
  expect(faults({ starts: '2026-11-15', ends: '2026-11-14' })).toEqual({ ends: t.daysWrong });
  expect(faults({ starts: '2026-02-30' })).toEqual({ starts: t.dayWrong });
  for (const uses of ['0', '1.5', '1000001'])
    expect(faults({ usesInAll: uses })).toEqual({ usesInAll: t.usesWrong });
  expect(Object.keys(faults({ least: '1,5' }))).toEqual(['least']);
});
