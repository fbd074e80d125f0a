import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statesOfPin } from '@/lib/delivery/place/pin-states';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { isUnionTerritory, placeOfSupply, stateCode, stateName, stateTaxName } from './states';

it('every state that a customer can choose has a code of its own, and the code its name', () => {
  const codes = INDIAN_STATES.map((name) => stateCode(name));
  expect(new Set(codes).size).toBe(INDIAN_STATES.length);
  expect(codes.map((code) => stateName(code ?? ''))).toEqual([...INDIAN_STATES]);
});

it.each([
  ['  karnataka', '29'],
  ['TAMILNADU', '33'],
  ['Jammu & Kashmir', '01'],
  ['Orissa', '21'],
  ['Pondicherry', '34'],
  ['KA', '29'],
  ['mh', '27'],
  ['Atlantis', undefined],
  ['', undefined],
])('%j, as the gateway’s form may take it, is %s', (name, code) => {
  expect(stateCode(name)).toBe(code);
});

it('union territories without a legislature bear UTGST, those with one SGST', () => {
  const bearing = INDIAN_STATES.filter((name) => isUnionTerritory(stateCode(name) ?? ''));
  expect(bearing).toEqual([
    'Andaman and Nicobar Islands',
    'Chandigarh',
    'Dadra and Nagar Haveli and Daman and Diu',
    'Ladakh',
    'Lakshadweep',
  ]);
  expect(['04', '07', '34', '01'].map(stateTaxName)).toEqual(['UTGST', 'SGST', 'SGST', 'SGST']);
});

it('supplies where the delivery ends, abroad where it ends there, and at home where nobody knows', () => {
  expect(placeOfSupply({ state: 'Kerala', pincode: '682001', countryCode: 'IN' }, '29')).toBe('32');
  expect(placeOfSupply({ state: 'Somewhere', pincode: '', countryCode: 'IN' }, '29')).toBe('29');
  // The gateway's text for the country was read as none.
  expect(placeOfSupply({ state: 'Goa', pincode: '403001' }, '29')).toBe('30');
  expect(placeOfSupply({ state: '', pincode: '' }, '29')).toBe('29');
  expect(placeOfSupply({ state: 'Kerala', pincode: '682001', countryCode: 'NP' }, '29')).toBe('96');
});

it.each([
  ['misspelt, of the PIN code’s state', 'Karnatka', '560001', '29'],
  ['misspelt, of a PIN code with a space', 'Karnatka', '560 001', '29'],
  ['that can be read, whatever the PIN code says', 'Kerala', '560001', '32'],
  ['misspelt, of a PIN code of one state near another', 'Andra Predesh', '500001', '36'],
  [
    'misspelt, of a PIN code that may be of two, the seller’s where it is one of them',
    'Maharastr',
    '403001',
    '27',
  ],
  ['misspelt, of a PIN code that may be of two others, the first of them', 'Andra Predesh', '507130', '37'],
  ['misspelt, without a whole PIN code the seller’s', 'Karnatka', '5600', '27'],
])('of a sale a state %s', (_, state, pincode, place) => {
  expect(placeOfSupply({ state, pincode, countryCode: 'IN' }, '27')).toBe(place);
});

it.each(['500001', '403001', '605001', '160017'])(
  'of a misspelt state %s is never within Karnataka',
  (pincode) => {
    expect(placeOfSupply({ state: 'Telengna', pincode, countryCode: 'IN' }, '29')).not.toBe('29');
  },
);

it('is the seller’s own state of no PIN code that is known to be of others, whatever stands for the state', () => {
  const pins = fc.integer({ min: 110_000, max: 899_999 }).map(String);
  const sellers = fc.constantFrom(...INDIAN_STATES);
  fc.assert(
    fc.property(pins, sellers, fc.string(), (pincode, seller, state) => {
      const usual = statesOfPin(pincode);
      fc.pre(usual.length > 0 && stateCode(state) === undefined);
      const place = placeOfSupply({ state, pincode, countryCode: 'IN' }, stateCode(seller) ?? '');
      expect(usual.map(stateCode)).toContain(place);
      expect(place === stateCode(seller)).toBe(usual.includes(seller));
    }),
  );
});
