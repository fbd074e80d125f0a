import { expect, it, vi } from 'vitest';
import { catalogueMetadata } from './catalogue-metadata';

vi.mock('@/shop/config', () => ({
  shop: { name: 'Dukaan', tagline: '…', locale: 'hi-IN', languages: { hi: 'हिन्दी' } },
}));

it('tells messengers the language of the shop, as they write it', () => {
  const { openGraph } = catalogueMetadata({ description: '…', path: '/' });
  expect(openGraph).toMatchObject({ siteName: 'Dukaan', locale: 'hi_IN' });
});
