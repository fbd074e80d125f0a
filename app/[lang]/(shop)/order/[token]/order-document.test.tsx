import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { speakIn } from '#language';
import type { Language } from '@/lib/language/languages';
import { paise } from '@/lib/money';
import type { OrderView } from '@/lib/orders/types';
import * as hi from '@/shop/messages.hi';
import { OrderDocument } from './order-document';

vi.mock('next/navigation', async (real) => ({
  ...(await real<object>()),
  useRouter: () => ({ refresh: () => {} }),
  usePathname: () => '/',
}));

const total = paise(12_345_600);
const address = {
  ...{ fullName: 'Asha Rao', address1: '12 Lake Road', address2: '', address3: '', city: 'Bengaluru' },
  ...{ state: 'Karnataka', pincode: '560001', country: 'India', countryCode: 'IN' },
};

const paid: OrderView = {
  ...{ reference: 'BN-7K2M-4QXA-9TBC', status: 'PROCESSED', channel: 'hosted', next: 'none' },
  ...{
    preAuth: false,
    askedPreAuth: false,
    setUpRefused: false,
    underReview: false,
    live: false,
    watched: false,
  },
  ...{ paysFirst: false, unitsGone: false },
  placedAt: new Date('2026-11-29T10:00:00Z'),
  ...{ email: 'asha@mail.example', missing: '–', mobile: '+91 9876543210' },
  ...{ shippingAddress: address, billingAddress: address },
  lines: [
    {
      ...{
        productId: 'phone',
        name: 'Veyra One',
        options: { Colour: 'Haldi', Size: 'M' },
        image: '/products/veyra-one-5g-1.svg',
      },
      ...{ quantity: 1, unitPrice: total },
    },
  ],
  ...{ subtotal: total, shipping: paise(0), discount: paise(0), fee: paise(0), refundPending: paise(0) },
  money: { total, authorised: total, captured: total, released: paise(0), refunded: paise(0) },
  paidWith: [
    {
      ...{ id: 'p1', words: 'VISA', amount: total, approved: true },
      foreign: { value: 14_844_00, currency: 'USD', base: total },
    },
  ],
  ...{ gstin: undefined, businessName: undefined, onlyFrom: undefined, arrives: undefined },
  ...{ tracking: undefined, coupon: undefined, plan: undefined, settling: undefined },
  ...{ dispatchedAt: undefined, lastError: undefined, settled: undefined, cancel: undefined },
};

const textIn = (language: Language) =>
  speakIn(language, () =>
    renderToStaticMarkup(
      <OrderDocument order={paid} token="t" proved documents={[]} returns={undefined} stamp={undefined} />,
    ),
  ).replace(/<[^>]*>/g, ' ');

it('in Hindi an order’s page has its date and its amounts as Hindi writes them', () => {
  const text = textIn('hi');
  expect(text.replace(/\s+/g, ' ')).toContain(', 29 नवंबर 2026 को दोपहर 3:30 बजे किया गया');
  expect(text).toContain(hi.summary.total);
  expect(text).toContain('₹1,23,456');
  expect(text).toContain('USD 14,844.00');
  expect(text).not.toMatch(/November|placed|charged/);
  expect(textIn('en')).toMatch(/29 November 2026 at 3:30 pm/);
});

it('an Indian mobile number stands in two groups of five, and what was chosen of a product with its names', () => {
  const text = textIn('en');
  expect(text).toContain('+91 98765 43210');
  expect(text).toContain('Colour: Haldi, Size: M');
});
