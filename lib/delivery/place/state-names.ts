/** Which state a text means: customers choose from a list, but the gateway's form takes a state as it is typed, and so do files. Pure. */
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';

export type IndianState = (typeof INDIAN_STATES)[number];

/** As ISO 3166-2 and number plates have them, other spellings, older names. */
const ALSO: Readonly<Record<IndianState, readonly string[]>> = {
  'Andaman and Nicobar Islands': ['AN', 'Andaman and Nicobar'],
  'Andhra Pradesh': ['AP'],
  'Arunachal Pradesh': ['AR'],
  Assam: ['AS'],
  Bihar: ['BR'],
  Chandigarh: ['CH'],
  Chhattisgarh: ['CG', 'CT', 'Chattisgarh'],
  'Dadra and Nagar Haveli and Daman and Diu': ['DH', 'DN', 'DD', 'Daman and Diu', 'Dadra and Nagar Haveli'],
  Delhi: ['DL', 'New Delhi', 'NCT of Delhi', 'National Capital Territory of Delhi'],
  Goa: ['GA'],
  Gujarat: ['GJ'],
  Haryana: ['HR'],
  'Himachal Pradesh': ['HP'],
  'Jammu and Kashmir': ['JK', 'Jammu Kashmir'],
  Jharkhand: ['JH'],
  Karnataka: ['KA'],
  Kerala: ['KL'],
  Ladakh: ['LA'],
  Lakshadweep: ['LD'],
  'Madhya Pradesh': ['MP'],
  Maharashtra: ['MH'],
  Manipur: ['MN'],
  Meghalaya: ['ML'],
  Mizoram: ['MZ'],
  Nagaland: ['NL'],
  Odisha: ['OD', 'OR', 'Orissa'],
  Puducherry: ['PY', 'Pondicherry'],
  Punjab: ['PB'],
  Rajasthan: ['RJ'],
  Sikkim: ['SK'],
  'Tamil Nadu': ['TN'],
  Telangana: ['TS', 'TG', 'Telengana'],
  Tripura: ['TR'],
  'Uttar Pradesh': ['UP'],
  Uttarakhand: ['UK', 'UT', 'Uttaranchal'],
  'West Bengal': ['WB'],
};

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z]/g, '');

const BY_NAME: ReadonlyMap<string, IndianState> = new Map(
  INDIAN_STATES.flatMap((state) => [state, ...ALSO[state]].map((name) => [plain(name), state] as const)),
);

/** In capitals, without spaces and by its letters too. @returns undefined for what is no state of India. */
export function stateOf(text: string | undefined): IndianState | undefined {
  return text === undefined ? undefined : BY_NAME.get(plain(text));
}
