/** The shelves of the shop; its goods are in goods.csv beside, a row a variant: docs/catalogue.md. */

export interface ShopCategory {
  /** Slug, as in `/category/books`. */
  id: string;
  name: string;
  blurb: string;
  /** Ground colour behind the category's picture. */
  tint: string;
  /** A file in `pictures/`; without one the category shows its first product's. */
  picture?: string;
}

/** In the order in which they are shown. */
export const categories: readonly ShopCategory[] = [
  {
    id: 'phones-laptops',
    name: 'Phones & laptops',
    blurb: 'Devices that are easy to live with, from a keypad phone to a studio laptop.',
    tint: '#D3DFDB',
    picture: 'category-phones-laptops.svg',
  },
  {
    id: 'apparel',
    name: 'Apparel',
    blurb: 'Handloom, linen and leather, cut for the weather we have.',
    tint: '#EAD8CB',
    picture: 'category-apparel.svg',
  },
  {
    id: 'home',
    name: 'Home',
    blurb: 'Steel, brass, clay and cotton for kitchens and bedrooms in daily use.',
    tint: '#EADFC6',
    picture: 'category-home.svg',
  },
  {
    id: 'books',
    name: 'Books',
    blurb: 'Novels, a field guide, a kitchen book and stories to read aloud.',
    tint: '#D6DCE6',
    picture: 'category-books.svg',
  },
  {
    id: 'audio',
    name: 'Audio',
    blurb: 'For ragas, podcasts, the cricket commentary and the neighbours’ peace.',
    tint: '#DDD7E2',
    picture: 'category-audio.svg',
  },
  {
    id: 'grocery',
    name: 'Grocery',
    blurb: 'Coffee, chai, rice, pickle and something sweet, from growers we can name.',
    tint: '#DBE3CB',
    picture: 'category-grocery.svg',
  },
];

/** The doctor warns where these goods are sold for money. Write false when they are yours. */
export const areDemoGoods = true;

/** From the project's folder: what `npm run db:seed` fills an empty shop with. */
export const goodsFile = 'shop/catalogue/goods.csv';

/** Where its pictures lie, from the project's folder. */
export const picturesFolder = 'shop/catalogue/pictures';
