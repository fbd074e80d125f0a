/** Around every page: header, footer, errors, and what a page says when the shop changes under it. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const shell = /* @__PURE__ */ spoken('shell', {
  skip: 'Skip to content',
  cart: 'Cart',
  findOrder: 'Where is my order?',
  categories: 'Categories',
  allCategories: 'All categories',
  breadcrumbs: 'Breadcrumb',
  searchLabel: 'Search products',
  searchPlaceholder: 'Search for kurta, phone, chai…',
  searchButton: 'Search',
  searchClear: 'Clear search',
  suggestions: 'Suggestions',
  suggestionCount: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  contact: <Part>(address: Part): Rich<Part> => ['Questions, or a problem with an order? Write to ', address],
  /** What is promised about cards must be true: the second where a page of this shop takes cards, for EMI. */
  payment: {
    never: 'You pay on Pine Labs’ page; your card number never reaches us.',
    forEmi:
      'You pay on Pine Labs’ page. Only for EMI can you enter your card here: we pass it on and do not store it.',
  },
  howPaymentWorks: 'How payment works',
  pages: 'About this shop',
  /** Beside each button that places an order. */
  agreement: <Part>(pages: Part): Rich<Part> => ['By placing the order you agree to our ', pages, '.'],
  inNewTab: '(opens in a new tab)',
});

/** `{{deliveryRates}}` on a page of shop/pages. */
export const deliveryTable = /* @__PURE__ */ spoken('deliveryTable', {
  place: 'Where',
  cost: 'What it costs',
  days: 'How long it takes',
  everywhere: 'Everywhere',
  elsewhere: 'Everywhere else',
  notDelivered: 'We do not deliver there',
  free: 'free',
  freeFrom: (fees: string, from: string) => `${fees}, free from ${from}`,
  kilograms: (count: number) => `${count} kg`,
  upTo: (fee: string, limits: readonly string[]) => `${fee} up to ${limits.join(' and ')}`,
  above: (fee: string) => `above that ${fee}`,
  inDays: (from: number, to: number) => (from === to ? `${from} days` : `${from} to ${to} days`),
});

export const cartCount = /* @__PURE__ */ spoken('cartCount', {
  items: (count: number): string => (count === 1 ? 'item' : 'items'),
});

export const ui = /* @__PURE__ */ spoken('ui', {
  optional: '(optional)',
});

export const price = /* @__PURE__ */ spoken('price', {
  from: 'from',
  mrp: 'maximum retail price',
  save: <Part>(amount: Part): Rich<Part> => ['Save ', amount],
  outOfStock: 'Out of stock',
  /** On a card, of the lowest instalment. */
  emiFrom: <Part>(amount: Part): Rich<Part> => ['EMI from ', amount, ' a month'],
});

export const notFoundPage = /* @__PURE__ */ spoken('notFoundPage', {
  title: 'Page not found',
  /** For search engines and link previews. */
  description: 'There is no such page in this shop. Search its products, or begin at the home page.',
  text: 'The address may be wrong, or the product is no longer sold.',
  home: 'Go to home page',
  search: 'Search products',
});

export const errorPage = /* @__PURE__ */ spoken('errorPage', {
  title: 'Something went wrong on our side',
  text: 'Your cart is safe. Please try again.',
  retry: 'Try again',
  home: 'Go to home page',
  mention: <Part>(code: Part): Rich<Part> => ['If you write to us about this, please mention ', code, '.'],
  updatedTitle: 'The shop was updated',
  updatedText: 'This page reloads automatically in a moment.',
});

/** While the shop's database cannot be reached: instead of a page, and on a page that was open. */
export const unavailablePage = /* @__PURE__ */ spoken('unavailablePage', {
  title: 'Back in a moment',
  text: 'The shop cannot show or save anything just now. Nothing is lost. Please try again in a minute.',
  paid: 'If you have just paid, please do not pay again: we check every payment with Pine Labs, and your order shows it soon.',
  form: 'If you were sending a form, your browser’s Back button may still show what you typed.',
  retry: 'Try again',
});

/** Above a form that was filled in before the page had to load again. */
export const keptForm = /* @__PURE__ */ spoken('keptForm', {
  updated: 'The shop was updated while this page was open',
  sessionEnded: 'You are signed in again',
  confirmed: 'You have confirmed who you are',
  nothingSent: 'Nothing was sent.',
  /** On the console, where forms move money. */
  nothingMoved: 'Nothing was captured, refunded or changed.',
  stillHere: 'What you typed is still here.',
  pressAgain: 'Check it and press the button again.',
  leftOut: 'Card, bank account and PAN details are not kept: please type these again.',
});

/** What answers a form that was sent without scripts and is not taken: from a page of an older build, or too large. */
export const formNotTaken = /* @__PURE__ */ spoken('formNotTaken', {
  title: 'The shop was updated',
  heading: 'The shop was updated while this page was open',
  nothingSent: 'Nothing was sent, and nothing was charged. Your cart is as it was.',
  reopen: 'Open the page again',
  again: <Part>(reopen: Part): Rich<Part> => [
    reopen,
    ', fill in the form and press its button once more. Your browser’s Back button may still show what you typed.',
  ],
  tooLarge: (size: string) => `This form is too large: the shop takes ${size}.`,
});
