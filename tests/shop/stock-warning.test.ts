import { expect, it, vi } from 'vitest';
import { buyBox } from '@/shop/messages';

vi.mock('@/shop/config', () => ({
  shop: { stockWarningAt: 2, locale: 'en-IN', languages: { en: 'English' } },
}));

it('a product says what is left from the number on that the shop has chosen', async () => {
  const { stockText } = await import('@/lib/catalog/stock');
  expect([1, 2, 3].map(stockText)).toEqual([buyBox.left(1), buyBox.left(2), buyBox.inStock]);
});
