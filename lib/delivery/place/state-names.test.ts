import { expect, it } from 'vitest';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { stateOf } from './state-names';

it('every state is read as itself, in capitals and without spaces too: no other spelling takes its name', () => {
  for (const state of INDIAN_STATES) {
    for (const typed of [
      state,
      state.toUpperCase(),
      state.replaceAll(' ', ''),
      state.replace(' and ', ' & '),
    ])
      expect(stateOf(typed)).toBe(state);
  }
});

it.each([
  ['Orissa', 'Odisha'],
  ['TAMILNADU', 'Tamil Nadu'],
  ['up', 'Uttar Pradesh'],
  ['OR', 'Odisha'],
  ['Telengana', 'Telangana'],
  ['Daman & Diu', 'Dadra and Nagar Haveli and Daman and Diu'],
  ['Nowhere', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j is %s', (typed, state) => {
  expect(stateOf(typed)).toBe(state);
});
