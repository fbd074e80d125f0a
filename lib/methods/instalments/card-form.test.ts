import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { planOf } from '@/lib/pinelabs/testing/plans';
import { cardErrors } from '@/shop/messages';
import { CARD_FIELDS, readCard } from './card-form';

const { issuer: hdfc } = planOf('hdfcDebit');
const { issuer: icici } = planOf('iciciDebit');
const { issuer: credit } = planOf('indusind');

const typed = {
  cardName: ' Asha  Rao ',
  cardNumber: '6000 0000-6020 0000',
  cardExpiry: '5/30',
  cardCvv: '718',
  cardMobile: '+91 95822 23917',
};
const good = { ...typed, cardExpiry: '05 / 30' };

describe('a card from a form', () => {
  it('is read in the digits of any keyboard, without what cannot be seen', () => {
    const wide = {
      ...good,
      cardNumber: '６０００\u2011०००० 6020\u200B 0000',
      cardCvv: '७१८',
      cardMobile: 'tel:+91 (0) 95822‑23917',
    };
    expect(readCard(wide, icici)).toHaveProperty('card');
    expect(readCard({ ...good, cardName: '\u3164\u200D' }, icici)).toEqual({
      errors: { cardName: cardErrors.nameMissing },
    });
  });

  it('is read as people write it, with what its bank wants and no more', () => {
    expect(readCard(good, icici)).toEqual({
      card: expect.objectContaining({ name: 'Asha Rao', cvv: expect.anything(), mobile: expect.anything() }),
    });
    const of = (result: ReturnType<typeof readCard>) => ('card' in result ? Object.keys(result.card) : []);
    expect(of(readCard(good, hdfc))).toEqual(['name', 'number', 'mobile']);
    expect(of(readCard(good, credit))).toEqual(['name', 'number', 'cvv', 'expiryMonth', 'expiryYear']);
    expect(of(readCard({ ...good, cardCvv: 'x', cardExpiry: '' }, hdfc))).toContain('mobile');
  });

  it('names every field that needs a mend', () => {
    expect(readCard({}, icici)).toEqual({
      errors: Object.fromEntries(CARD_FIELDS.map((field) => [field, expect.any(String)])),
    });
    for (const cardExpiry of ['13/30', '00/30', '5/30', '0530 1', '05/3'])
      expect(readCard({ ...good, cardExpiry }, icici)).toHaveProperty('errors.cardExpiry');
    for (const cardExpiry of ['05/30', '0530', '05/2030', '05-30', '०५/३०'])
      expect(readCard({ ...good, cardExpiry }, icici), cardExpiry).toHaveProperty('card');
  });

  it.each(['6000000060200000', '12345678901234567890', '600000abc999'])(
    'is in nothing that can be printed: %s',
    (cardNumber) => {
      for (const cardMobile of ['9582223917', '958222391']) {
        const result = readCard({ ...good, cardNumber, cardMobile }, icici);
        const printed = `${JSON.stringify(result)} ${inspect(result, { depth: 9 })}`;
        for (const canary of [cardNumber, cardMobile, '718']) expect(printed).not.toContain(canary);
      }
    },
  );
});
