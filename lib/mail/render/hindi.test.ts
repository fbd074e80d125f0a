import { describe, expect, it } from 'vitest';
import { speakIn } from '#language';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { MESSAGE_KINDS, type MessageKind } from '@/db/types';
import { paise } from '@/lib/money';
import { KNOWN_DECLINE_CODES } from '@/lib/orders/decline-reasons';
import { sellerLine } from '@/lib/pages/blanks';
import { planToText } from '@/lib/pinelabs';
import { brandPlan } from '@/lib/pinelabs/testing/plans';
import { shop } from '@/shop/config';
import { invoice } from '@/shop/messages';
import * as hi from '@/shop/messages.hi';
import { stockAlertLetter } from '../stock-alert-letter';
import { LINKS, paidFacts } from '../testing';
import { type Drawn, draw, drawLetter } from './draw';
import type { MailFacts } from './facts';
import { factsOf } from './facts-of';
import { renderEmail } from './letter';

it('a letter in Hindi has its date and its amounts as Hindi writes them', () => {
  const { heading, paragraphs, order } = speakIn('hi', () => renderEmail(paidFacts()));
  expect(heading).toBe(hi.emails.paid.heading);
  expect(paragraphs).toContain(hi.emails.paid.text('₹1,499'));
  expect(order?.placed).toBe('21 नवंबर 2026');
  expect(order?.sums).toContainEqual([hi.summary.total, '₹1,499.00']);
  expect(order?.sums).toContainEqual([hi.summary.delivery, hi.summary.free]);
});

/** What a letter has in Latin letters in any language: the merchant's and the customer's own words, values that are kept as they came. */
const KEPT = [
  ...[shop.name, shop.tagline, shop.supportEmail, sellerLine(), LINKS.order, LINKS.shop],
  ...['BN-7K2M-4QXA-9TBC', 'Linen kurta', 'Indigo, M', 'DIWALI10', 'INV-2627-000001', 'CRN-2627-000001'],
  ...['Asha Rao', '12 Lake Road', 'Bengaluru', 'Karnataka', 'VISA credit card ···· 1112, HDFC'],
  // A document of law, which says the same to every reader, is called what is printed on it.
  ...Object.values(invoice.titles),
  ...[
    'Colour: Indigo, Size: M',
    'Blue Dart',
    'AWB1234',
    'https://courier.example/AWB1234',
    'UPI ···· asha',
    'USD',
    'BestRate',
  ],
];
/** Names of others, and what is said so in Hindi too. */
const BRANDS =
  /Pine Labs|\b(?:EMI|CVV|OTP|UPI|PIN)\b|\b(?:HDFC|ICICI|INDUSIND|IndusInd|PNB)(?: BANK| Bank)?\b/g;

/** What is left of the text and of the HTML, in Latin letters. */
function english({ subject, text, html }: Drawn): string[] {
  const shown = html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#\d+);/g, ' ');
  const said = [subject, text, shown].join('\n');
  const rest = KEPT.toSorted((a, b) => b.length - a.length).reduce(
    (left, one) => left.replaceAll(one, ''),
    said,
  );
  return rest
    .replace(BRANDS, '')
    .split('\n')
    .filter((line) => /[A-Za-z]/.test(line));
}

const NOW = Date.UTC(2026, 10, 21, 4);
const ADDRESS = {
  ...{ fullName: 'Asha Rao', address1: '12 Lake Road', address2: '', city: 'Bengaluru' },
  ...{ state: 'Karnataka', pincode: '560001', country: 'India', countryCode: 'IN' },
};
const LINES = [
  {
    position: 0,
    name: 'Linen kurta',
    options: { Colour: 'Indigo', Size: 'M' },
    quantity: 1,
    unitPricePaise: 149_900,
  },
] as unknown as OrderLineRow[];

/** Paid, with all that a letter can say of an order: nothing of it comes from a builder that speaks already. */
const ORDER = {
  ...{ id: 'order', reference: 'BN-7K2M-4QXA-9TBC', createdAt: NOW, firstName: 'Asha', status: 'PROCESSED' },
  ...{ subtotalPaise: 149_900, shippingPaise: 4_900, couponCode: 'DIWALI10', couponPaise: 4_900 },
  ...{ totalPaise: 149_900, authorisedPaise: 149_900, capturedPaise: 149_900, releasedPaise: 0 },
  ...{ refundedPaise: 0, discountPaise: 5_000, feePaise: 1_000, stock: 'sold', shippingAddress: ADDRESS },
  ...{ preAuth: true, gatewayPreAuth: false, deliveryDays: [3, 6], plan: planToText(brandPlan()) },
  ...{ settlement: { way: 'accepted', amountPaise: 149_900, paidPaise: 149_900 } },
  ...{ courier: 'Blue Dart', trackingNumber: 'AWB1234' },
} as unknown as OrderRow;

function facts(kind: MessageKind, changes: Partial<OrderRow> = {}): MailFacts {
  const payment = (id: string, label: string, more: object) => ({
    ...{ id, status: 'PROCESSED', amountPaise: 74_950, paidValue: 74_950, paidCurrency: 'INR' },
    ...{ conversionRate: null, conversionBy: null, errorCode: null, instrument: { label, ...more } },
  });
  const card = payment('1', 'VISA credit card', { last4: '1112', issuer: 'HDFC' });
  const foreign = { paidCurrency: 'USD', paidValue: 922, conversionRate: 0.0123, conversionBy: 'BestRate' };
  return factsOf({
    message: { kind, fact: 'once', amountPaise: 50_000 },
    order: { ...ORDER, ...changes },
    lines: LINES,
    payments: [{ ...card, ...foreign }, payment('2', 'UPI', { last4: 'asha' })] as never,
    operations: [],
    documents: [
      { kind: 'invoice', number: 'INV-2627-000001' },
      { kind: 'bill', number: 'INV-2627-000001' },
      { kind: 'credit-note', number: 'CRN-2627-000001' },
    ],
    returned: { lines: [{ position: 0, units: 1 }], answer: '' } as never,
    next: 'pay',
    now: NOW,
  });
}

const STATES: readonly [string, Partial<OrderRow>][] = [
  ['charged', {}],
  ['held, where it was to be charged', { capturedPaise: 0, preAuth: false, gatewayPreAuth: true }],
  ['held and released', { capturedPaise: 0, releasedPaise: 149_900 }],
  ['charged in part', { capturedPaise: 100_000, releasedPaise: 49_900 }],
  ['charged in part, with the rest held', { capturedPaise: 100_000 }],
  ['refunded in part', { refundedPaise: 50_000 }],
  ['refunded but for the fee', { refundedPaise: 148_900 }],
  ['refunded', { refundedPaise: 149_900 }],
  ['not paid', { authorisedPaise: 0, capturedPaise: 0, status: 'ATTEMPTED' }],
  ['expired', { authorisedPaise: 0, capturedPaise: 0, status: 'EXPIRED' }],
];

describe('in Hindi there is no English sentence', () => {
  it.each(MESSAGE_KINDS)('in a letter of the kind %s, whatever became of the order', (kind) => {
    for (const [state, changes] of STATES) {
      const letter = speakIn('hi', () => draw(facts(kind, changes), LINKS));
      expect(english(letter), state).toEqual([]);
    }
  });

  it('in why a payment did not go through', () => {
    for (const lastError of [...KNOWN_DECLINE_CODES, 'SOMETHING_NEW'])
      for (const plan of [undefined, ['EMI']]) {
        const more = { kind: 'try-again', lastError, amount: paise(0), ...(plan && { plan }) } as const;
        expect(english(speakIn('hi', () => draw(paidFacts(more), LINKS))), lastError).toEqual([]);
      }
  });

  it('in the letter about something that is back', () => {
    const kurta = { productName: 'Linen kurta', options: { Colour: 'Indigo', Size: 'M' } };
    const letter = speakIn('hi', () => drawLetter(stockAlertLetter(kurta, LINKS.shop), LINKS));
    expect(english(letter)).toEqual([]);
  });

  it('but it would be found', () => {
    expect(english(draw(facts('confirmed'), LINKS)).length).toBeGreaterThan(10);
    const letter = speakIn('hi', () =>
      draw({ ...facts('confirmed'), settled: 'We have accepted that.' }, LINKS),
    );
    expect(english(letter)).toEqual(['We have accepted that.', 'We have accepted that.']);
  });
});
