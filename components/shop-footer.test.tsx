import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { shell } from '@/shop/messages';
import { ShopFooter } from './shop-footer';

const footer = (takesCards: boolean) =>
  renderToStaticMarkup(<ShopFooter categories={[]} pages={[]} takesCards={takesCards} />);

it('promises that no card’s number reaches the shop only where none does', () => {
  expect(footer(false)).toContain(shell.payment.never);
  expect(footer(true)).not.toContain(shell.payment.never);
  expect(footer(true)).toContain(shell.payment.forEmi);
});
