/** The goods that tests buy: few, of every kind that the shop treats in its own way. */
import type { ShopCategory } from '../../../shop/catalogue';

export type { ShopCategory } from '../../../shop/catalogue';

export const areDemoGoods = true;
export const goodsFile = 'tests/fixture-shop/catalogue/goods.csv';
export const picturesFolder = 'tests/fixture-shop/catalogue/pictures';

export const categories: readonly ShopCategory[] = [
  {
    id: 'phones-laptops',
    name: 'Phones & laptops',
    blurb: 'What is paid in instalments.',
    tint: '#D3DFDB',
    picture: 'drawing.svg',
  },
  {
    id: 'apparel',
    name: 'Apparel',
    blurb: 'What comes in colours and sizes.',
    tint: '#EAD8CB',
  },
  {
    id: 'books',
    name: 'Books',
    blurb: 'What nobody here reads.',
    tint: '#D6DCE6',
  },
  {
    id: 'audio',
    name: 'Audio',
    blurb: 'What the gateway’s documents print plans for.',
    tint: '#DDD6E2',
  },
  {
    id: 'grocery',
    name: 'Grocery',
    blurb: 'What costs little.',
    tint: '#DDE5CC',
  },
];
