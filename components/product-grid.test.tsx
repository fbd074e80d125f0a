import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { formatINR, type Paise, paise } from '@/lib/money';
import { price } from '@/shop/messages';
import { ProductGrid } from './product-grid';

it('forty products: each picture has its widths to choose from and its place, the first four are fetched at once', () => {
  const products = Array.from({ length: 40 }, (_, place) => ({
    id: `p${place}`,
    name: `Product ${place}`,
    brand: 'Deepa',
    summary: '',
    picture: { src: `/media/${place}/1600.webp`, alt: '', width: 1600, height: 2000 },
    price: paise(100_00),
    mrp: paise(100_00),
    priceVaries: false,
    soldOut: false,
  }));
  const pictures =
    renderToStaticMarkup(<ProductGrid products={products} leading />).match(/<img [^>]+>/g) ?? [];
  expect(pictures).toHaveLength(40);
  for (const picture of pictures) {
    expect(picture).toMatch(
      /sizes="[^"]+" srcSet="[^"]+ 320w, [^"]+ 640w, [^"]+ 960w, [^"]+ 1600w".* width="1600" height="2000"/,
    );
  }
  expect(pictures.filter((picture) => picture.includes('loading="eager"'))).toEqual(pictures.slice(0, 4));
});

it('a card has the lowest instalment where one is known, and no line where none is', () => {
  const product = { id: 'p', name: 'P', brand: '', summary: '', picture: undefined };
  const card = { ...product, price: paise(100_00), mrp: paise(100_00), priceVaries: false, soldOut: false };
  const text = (monthly?: ReadonlyMap<string, Paise>) =>
    renderToStaticMarkup(<ProductGrid products={[card]} monthly={monthly} />).replace(/<[^>]+>/g, '');
  const line = price.emiFrom(formatINR(paise(9_50))).join('');
  expect(text(new Map([['p', paise(9_50)]]))).toContain(line);
  expect(text(new Map())).toBe(text());
});
