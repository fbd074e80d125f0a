import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { paise } from '@/lib/money';
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
