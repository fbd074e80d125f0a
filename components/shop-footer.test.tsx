import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ShopFooter } from './shop-footer';

const footer = (takesCards: boolean) =>
  renderToStaticMarkup(<ShopFooter categories={[]} takesCards={takesCards} />);

it('promises that no card’s number reaches the shop only where none does', () => {
  expect(footer(false)).toContain('your card number never reaches us');
  expect(footer(true)).not.toContain('never reaches us');
  expect(footer(true)).toContain('Only for EMI can you enter your card here');
});
