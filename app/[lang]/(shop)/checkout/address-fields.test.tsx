import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { speakIn } from '#language';
import type { Language } from '@/lib/language/languages';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { checkoutForm, deliveryFee } from '@/shop/messages';
import { AddressFields } from './address-fields';

/** The states as they can be chosen: what is sent, and what is read. */
const statesIn = (language: Language) =>
  [
    ...speakIn(language, () =>
      renderToStaticMarkup(
        <AddressFields
          kind="shipping"
          countries={[{ code: 'IN', name: 'India', dialCode: '91' }]}
          form={{ values: {}, errors: {} }}
        />,
      ),
    ).matchAll(/<option value="([^"]+)"[^>]*>([^<]*)/g),
  ].map(([, sent, read]) => ({ sent, read }));

it('states have their Hindi names in Hindi, and are sent in English letters in either language', () => {
  expect(statesIn('en')).toEqual(INDIAN_STATES.map((state) => ({ sent: state, read: state })));
  const hindi = statesIn('hi');
  expect(hindi.map(({ sent }) => sent)).toEqual(INDIAN_STATES);
  expect(new Set(hindi.map(({ read }) => read)).size).toBe(INDIAN_STATES.length);
  for (const { read } of hindi) expect(read).toMatch(/^[\p{Script=Devanagari} ]+$/u);
});

it('what is said of a place in Hindi names its state so, too, and leaves a PIN code', () => {
  speakIn('hi', () => {
    expect(checkoutForm.place.filledIn('Goa')).toContain('गोवा');
    expect(checkoutForm.place.of('चेन्नई', 'Tamil Nadu')).toBe('चेन्नई, तमिलनाडु');
    expect(deliveryFee.otherState('403001', ['Goa', 'Karnataka'])).toContain('गोवा या कर्नाटक');
    expect(deliveryFee.otherTown('403001', 'Goa')).toContain('गोवा');
    expect(deliveryFee.costs('₹49', 'Goa')).toContain('गोवा');
    expect(deliveryFee.free('403001')).toContain('403001');
  });
});
