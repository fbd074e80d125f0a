import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { chosenRelated, RELATED } from './choice';

const card = (id: string, brand: string, soldOut: boolean) => ({
  ...{ id, brand, soldOut, name: id, summary: '', picture: undefined },
  ...{ price: paise(100), mrp: paise(100), priceVaries: false },
});
const cards = fc
  .array(fc.tuple(fc.constantFrom('Own', 'Other'), fc.boolean()), { maxLength: 12 })
  .map((rows) => rows.map(([brand, soldOut], index) => card(`${index}`, brand, soldOut)));

it('what is shown beside a product can be had, and is of its brand, wherever there is such', () => {
  fc.assert(
    fc.property(cards, (all) => {
      const shown = chosenRelated(all, 'Own');
      expect(shown).toHaveLength(Math.min(RELATED, all.length));
      const left = all.filter((one) => !shown.includes(one));
      if (shown.some(({ soldOut }) => soldOut)) expect(left.every(({ soldOut }) => soldOut)).toBe(true);
      if (shown.some(({ soldOut, brand }) => !soldOut && brand === 'Other')) {
        expect(left.some(({ soldOut, brand }) => !soldOut && brand === 'Own')).toBe(false);
      }
    }),
  );
});

it('those alike keep the merchant’s order', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id, 'Own', false));
  expect(chosenRelated(all, 'Own').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
