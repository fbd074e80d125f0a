import { expect, it, vi } from 'vitest';
import { catalogueMetadata, categoryMetadata } from './catalogue-metadata';

vi.mock('@/shop/config', () => ({
  shop: { name: 'Dukaan', tagline: '…', locale: 'hi-IN', languages: { hi: 'हिन्दी' } },
}));

it('tells messengers the language of the shop, as they write it', () => {
  const { openGraph } = catalogueMetadata({ description: '…', path: '/' });
  expect(openGraph).toMatchObject({ siteName: 'Dukaan', locale: 'hi_IN' });
});

it('a category is shared with its own picture, one without any with the shop’s', () => {
  const audio = { id: 'audio', name: 'Audio', blurb: 'Sound', tint: '#eee' };
  const shared = (src?: string) =>
    categoryMetadata({
      ...audio,
      picture: src === undefined ? undefined : { src, width: 1, height: 1 },
    }).openGraph?.images;
  expect(shared('/products/category-audio.svg')).toMatchObject([
    { url: '/products/share/category-audio.svg.jpg' },
  ]);
  expect(shared()).toMatchObject([{ url: '/opengraph-image' }]);
});
