/** Home page, categories, search and products. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const home = /* @__PURE__ */ spoken('home', {
  seeNew: 'See new arrivals',
  categories: 'Categories',
  newArrivals: 'New arrivals',
  emptyTitle: 'No products yet',
  emptyText: 'Please check back in a few minutes.',
});

/** How payment works, on the home page. Which of these are shown depends on what the shop has switched on. */
export const paying = /* @__PURE__ */ spoken('paying', {
  title: 'How payment works',
  titleWithChoice: 'You choose when you are charged',
  nowTitle: 'Pay now',
  nowText: (methods: string) => `By ${methods}. You are charged at once and we pack your order the same day.`,
  holdTitle: 'Hold now, charge on dispatch',
  holdText: (days: number) =>
    `Your bank holds the amount on your card. We charge it when we dispatch your parcel, within ${days} days and not before. If we cannot send it, the hold is released.`,
  neverTitle: 'Always on Pine Labs’ page',
  neverText:
    'You pay on the payment gateway’s own page and come back here. Your card number never reaches us.',
  forEmiTitle: 'On Pine Labs’ page',
  forEmiText:
    'You pay on the payment gateway’s own page and come back here. Only for EMI can you enter your card in our checkout: we pass it on and do not store it.',
});

export const category = /* @__PURE__ */ spoken('category', {
  emptyTitle: 'No products here yet',
  emptyText: 'Please check back soon.',
});

export const sorting = /* @__PURE__ */ spoken('sorting', {
  label: 'Sort by',
  /** The merchant's order, where there are no words to match. */
  featured: 'Featured',
  relevance: 'Relevance',
  newest: 'Newest',
  'price-up': 'Price: low to high',
  'price-down': 'Price: high to low',
});

/** What listings are narrowed by. Options of the goods, such as a size, have the merchant's own names. */
export const filters = /* @__PURE__ */ spoken('filters', {
  label: 'Filters',
  title: (chosen: number) => (chosen === 0 ? 'Filters' : `Filters (${chosen})`),
  names: { category: 'Category', brand: 'Brand', price: 'Price', stock: 'Availability' },
  inStock: 'In stock',
  under: (amount: string) => `Under ${amount}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  above: (amount: string) => `${amount} and above`,
  chosen: 'Chosen filters',
  value: (name: string, value: string) => `${name}: ${value}`,
  remove: (value: string) => `Remove ${value}`,
  clear: 'Clear all',
  noMatch: 'Nothing matches all your filters',
  dropOne: 'Take one of these away:',
  dropMore: 'Take two or more of them away, or all.',
  drop: (name: string, values: string, products: string) => `${name} ${values}: without it ${products}`,
});

export const search = /* @__PURE__ */ spoken('search', {
  all: 'All products',
  /** For link previews. @param what “kurta”, or all products. */
  description: (what: string) => `${what}: search results, with filters for brand, price and more.`,
  forText: (text: string, category: string | undefined) =>
    category ? `“${text}” in ${category}` : `“${text}”`,
  count: (total: number) =>
    total === 0 ? 'No products found' : total === 1 ? '1 product' : `${total} products`,
  pages: 'Pages',
  page: <Part>(page: Part, of: Part): Rich<Part> => ['Page ', page, ' of ', of],
  previous: 'Previous',
  next: 'Next',
  pastEnd: 'There are no more results',
  firstPage: 'Go to first page',
  noMatch: 'No products match your search',
  noMatchHint: 'Try another word, or a simpler one such as “kurta” or “earphones”.',
  instead: 'New arrivals',
});

export const product = /* @__PURE__ */ spoken('product', {
  title: (name: string, brand: string) => `${name} by ${brand}`,
  description: 'Description',
  specifications: 'Specifications',
  origin: 'Country of origin',
  importer: 'Imported by',
  returns: (days: number) => (days === 1 ? 'Returns within 1 day.' : `Returns within ${days} days.`),
  related: 'You may also like',
});

export const gallery = /* @__PURE__ */ spoken('gallery', {
  legend: 'Views',
  view: (number: number) => `View ${number}`,
  alt: (name: string, number: number, of: number) => `${name}, view ${number} of ${of}`,
});

/** The form that buys. */
export const buyBox = /* @__PURE__ */ spoken('buyBox', {
  quantity: 'Quantity',
  add: 'Add to cart',
  adding: 'Adding…',
  viewCart: 'View cart',
  buyNow: 'Buy now',
  /** Beside the button. */
  buyNowHint: (button: string) => `With “${button}”, Pine Labs asks for your address.`,
  inStock: 'In stock',
  outOfStock: 'Out of stock',
  left: (count: number) => `Only ${count} left`,
  noSuchVariant: 'Not available in this combination',
  optionOutOfStock: 'out of stock',
  optionNotSold: 'not available',
  emiFrom: <Part>(amount: Part): Rich<Part> => ['EMI from ', amount, ' a month.'],
  emiPlans: 'View EMI plans',
});
