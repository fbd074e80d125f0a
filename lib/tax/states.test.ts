import { expect, it } from 'vitest';
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
  ['misspelt, of a PIN code that may be of two, the seller’s', 'Andra Predesh', '500001', '27'],
  ['misspelt, without a whole PIN code the seller’s', 'Karnatka', '5600', '27'],
])('of a sale a state %s', (_, state, pincode, place) => {
  expect(placeOfSupply({ state, pincode, countryCode: 'IN' }, '27')).toBe(place);
});
