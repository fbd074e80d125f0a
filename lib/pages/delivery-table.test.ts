import { expect, it } from 'vitest';
import { shop } from '@/shop/config';
import type { Delivery } from '@/shop/delivery';
import { deliveryTable } from './delivery-table';
import { factsOf } from './facts';
import { renderMarkdown } from './render';

const rowsOf = (delivery: Delivery) => {
  const facts = new Map([...factsOf(shop), ['deliveryRates', deliveryTable(delivery)]]);
  const html = renderMarkdown('Before\n\n{{deliveryRates}}\n\nafter', facts);
  return [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
  );
};

it('one fee is one row', () => {
  expect(rowsOf({ rupees: 49, freeFromRupees: 499, days: [3, 6] })).toEqual([
    ['Where', 'What it costs', 'How long it takes'],
    ['Everywhere', '₹49, free from ₹499', '3 to 6 days'],
  ]);
});

it('each zone has its row, with rates by sum and weight, and signs in its name are text', () => {
  const delivery: Delivery = {
    rates: [
      { rupees: 0, upToRupees: 500, upToGrams: 1_500 },
      { rupees: 90, upToGrams: 5_000 },
      { rupees: 150 },
    ],
    zones: [
      { name: 'Hills | *islands*', pins: ['7'], rupees: 99, days: [5, 5] },
      { name: 'Ladakh', states: ['Ladakh'], notDelivered: true },
    ],
  };
  expect(rowsOf(delivery).slice(1)).toEqual([
    ['Hills | *islands*', '₹99', '5 days'],
    ['Ladakh', 'We do not deliver there', ''],
    ['Everywhere else', 'free up to ₹500 and 1.5 kg; ₹90 up to 5 kg; above that ₹150', ''],
  ]);
});
