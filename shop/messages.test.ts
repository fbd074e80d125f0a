import { expect, it } from 'vitest';
import type { Messages, Rich } from './messages';
import * as english from './messages';

/** A language that says its English backwards: it has other sentences, and puts the parts in another order. */
const backwards = (text: string) => [...text].reverse().join('');

it('another language is another file of the same names, with sentences and an order of its own', () => {
  const another: Messages = {
    ...english,
    cart: {
      ...english.cart,
      title: 'टोकरी',
      each: <Part>(amount: Part): Rich<Part> => ['प्रति ', amount],
      more: (name: string) => `${name}: एक और`,
    },
    cartCount: { items: () => 'वस्तुएँ' },
    declined: {
      ...english.declined,
      unknown: { what: backwards(english.declined.unknown.what), advice: '…' },
    },
  };
  expect(another.cart.each('₹50')).toEqual(['प्रति ', '₹50']);
  expect(another.cart.checkout).toBe(english.cart.checkout);
});

it('a language that leaves a sentence out, or a value that a sentence needs, does not compile', () => {
  const { title: _, ...untitled } = english.cart;
  // @ts-expect-error the title is missing
  const short: Messages['cart'] = untitled;
  // @ts-expect-error an amount is text here
  const wrong: Messages['orderLimit'] = { ...english.orderLimit, max: (amount: number) => `${amount}` };
  expect([short, wrong]).toHaveLength(2);
});
