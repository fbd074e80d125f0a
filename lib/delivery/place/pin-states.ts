/** Which states a PIN code can be of. Postal circles cross borders: a code that may be of two is listed with both. Pure. */
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { isPin } from './pin';
import { type IndianState, stateOf } from './state-names';

/** Beginnings of the PIN codes of each. Those of the army (9) are of none. */
const PREFIXES: Record<IndianState, string> = {
  'Andaman and Nicobar Islands': '744',
  'Andhra Pradesh': '507 51 52 53',
  'Arunachal Pradesh': '790 791 792',
  Assam: '78 790 793',
  Bihar: '80 81 82 84 85',
  Chandigarh: '140 160',
  Chhattisgarh: '49',
  'Dadra and Nagar Haveli and Daman and Diu': '362 396',
  Delhi: '11',
  Goa: '403',
  Gujarat: '36 37 38 39',
  Haryana: '12 13',
  'Himachal Pradesh': '17',
  'Jammu and Kashmir': '18 19',
  Jharkhand: '81 82 83',
  Karnataka: '56 57 58 59',
  Kerala: '67 68 69',
  Ladakh: '194',
  Lakshadweep: '682',
  'Madhya Pradesh': '45 46 47 48',
  Maharashtra: '40 41 42 43 44',
  Manipur: '795',
  Meghalaya: '793 794',
  Mizoram: '796',
  Nagaland: '797 798',
  Odisha: '75 76 77',
  Puducherry: '533 605 607 609 673',
  Punjab: '14 15 16',
  Rajasthan: '30 31 32 33 34',
  Sikkim: '737',
  'Tamil Nadu': '60 61 62 63 64',
  Telangana: '50',
  Tripura: '799',
  'Uttar Pradesh': '20 21 22 23 24 25 26 27 28',
  Uttarakhand: '24 26',
  'West Bengal': '70 71 72 73 74',
};

const byState = INDIAN_STATES.map((state) => [state, PREFIXES[state].split(' ')] as const);

/** Beginnings of the PIN codes of a state. */
export function pinsOfState(state: IndianState): readonly string[] {
  return byState.find(([name]) => name === state)?.[1] ?? [];
}

/** @param pin a PIN code. @returns none where nobody knows: it can be any then. */
export function statesOfPin(pin: string): IndianState[] {
  return byState
    .filter(([, prefixes]) => prefixes.some((prefix) => pin.startsWith(prefix)))
    .map(([state]) => state);
}

/** @returns the states that a PIN code is usually of, where the state beside it is none of them; none where nothing is wrong. */
export function otherStates(pin: string | undefined, state: string | undefined): IndianState[] {
  const given = stateOf(state);
  if (given === undefined || !isPin(pin)) return [];
  const usual = statesOfPin(pin);
  return usual.includes(given) ? [] : usual;
}
