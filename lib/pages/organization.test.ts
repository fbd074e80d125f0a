import { expect, it } from 'vitest';
import { organizationJsonLd } from './organization';

it('search engines are told who sells, as shop/config.ts has it', () => {
  expect(organizationJsonLd('https://shop.in')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: 'Sri Venkateswara Fixtures Co',
    legalName: 'Sri Venkateswara Fixtures Private Limited',
    url: 'https://shop.in',
    email: 'care@fixture-shop.example',
    telephone: '+91 80 4000 0000',
    address: '12 Residency Road, Bengaluru 560025',
  });
});
