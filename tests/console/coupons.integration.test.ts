/** Coupons as the console changes them, while orders use them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { couponByCode, listCoupons, raiseUses } from '@/db/queries/coupons';
import { changeCoupon, couponCategories, makeCoupon } from '@/lib/console/coupons/coupons';
import { coupons as t } from '@/lib/console/messages';
import { openShop } from '../support/shop-world';

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openShop();
});
afterAll(() => close?.());

const TERMS = {
  kind: 'percent' as const,
  basisPoints: 1_000,
  amountPaise: null,
  leastGoodsPaise: 0,
  categories: ['apparel'],
  startsAt: null,
  endsAt: null,
  usesInAll: 3,
  usesByCustomer: null,
  note: '',
};
const use = (code: string) => transaction('test', (tx) => raiseUses(tx, code));

it('two who make one code make one coupon', async () => {
  const made = await Promise.all([makeCoupon('TWICE', TERMS), makeCoupon('TWICE', TERMS)]);
  expect(made).toContain(undefined);
  expect(made).toContainEqual({ field: 'coupon', why: t.codeTaken });
});

it('a form that is older than the last change changes nothing; a use in between is no change of the form', async () => {
  await makeCoupon('OLDER', TERMS);
  await use('OLDER');
  expect(await changeCoupon('OLDER', 0, { ...TERMS, basisPoints: 500 })).toBeUndefined();
  expect(await changeCoupon('OLDER', 0, { ...TERMS, basisPoints: 9_000 })).toEqual({
    why: t.changedMeanwhile,
  });
  expect(await changeCoupon('OLDER', 0, { active: false })).toEqual({ why: t.changedMeanwhile });
  expect(await couponByCode(reader(), 'OLDER')).toMatchObject({
    basisPoints: 500,
    used: 1,
    version: 1,
    active: true,
  });
});

it('has never fewer uses than orders have it, and is ended and allowed again', async () => {
  await makeCoupon('FEWER', TERMS);
  for (const _ of [1, 2]) await use('FEWER');
  const refused = { field: 'usesInAll', why: t.usesBelow(2) };
  expect(await changeCoupon('FEWER', 0, { ...TERMS, usesInAll: 1 })).toEqual(refused);
  expect(await changeCoupon('FEWER', 0, { ...TERMS, usesInAll: 2 })).toBeUndefined();
  expect(await use('FEWER')).toBe(false);
  expect(await changeCoupon('FEWER', 1, { active: false })).toBeUndefined();
  expect((await couponByCode(reader(), 'FEWER'))?.active).toBe(false);
  expect(await changeCoupon('FEWER', 2, { active: true })).toBeUndefined();
  expect(await changeCoupon('NOSUCH', 0, { active: true })).toEqual({ why: t.gone });
});

it('the list is read by pages, newest first, none twice', async () => {
  for (let one = 0; one < 5; one += 1) await makeCoupon(`PAGE${one}`, TERMS);
  const codes: string[] = [];
  let from: { createdAt: number; id: string } | undefined;
  for (;;) {
    const page = await listCoupons(reader(), { from, direction: 'older', limit: 3 });
    const last = page.at(-1);
    if (!last) break;
    codes.push(...page.map(({ code }) => code));
    from = { createdAt: last.createdAt, id: last.code };
  }
  expect(codes).toHaveLength(new Set(codes).size);
  expect(codes).toEqual(expect.arrayContaining(['TWICE', 'OLDER', 'FEWER', 'PAGE0', 'PAGE4']));
});

it('the categories of its form are read by nobody who may not see coupons', async () => {
  // No request, so nobody is signed in.
  await expect(couponCategories()).rejects.toThrow();
});
