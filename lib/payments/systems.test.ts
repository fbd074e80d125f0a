import { beforeEach, expect, it, vi } from 'vitest';
import { offers } from './systems';

const shop = vi.hoisted(() => ({ systems: [] as string[], seamless: false }));

vi.mock('@/lib/env', () => ({
  env: () => ({ PINELABS_SYSTEMS: shop.systems }),
  seamless: () => shop.seamless,
}));

beforeEach(() => {
  shop.systems = ['hosted', 'express', 'emi', 'cardless'];
  shop.seamless = false;
});

it('takes no card and no PAN on a page of ours while that is switched off, whatever is listed', () => {
  expect([offers('emi'), offers('cardless')]).toEqual([false, false]);
  expect(offers('express')).toBe(true);
});

it('offers what is listed, and nothing else', () => {
  shop.seamless = true;
  expect([offers('emi'), offers('cardless')]).toEqual([true, true]);
  expect([offers('frame'), offers('bank')]).toEqual([false, false]);
  shop.systems = ['hosted'];
  expect(offers('emi')).toBe(false);
});
