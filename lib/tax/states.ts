/** The states of India as GST numbers them. Pure. */
import { isPin } from '@/lib/delivery/place/pin';
import { statesOfPin } from '@/lib/delivery/place/pin-states';
import { type IndianState, stateOf } from '@/lib/delivery/place/state-names';
import { readDigits } from '@/lib/typed/typed-digits';

const CODES: Readonly<Record<IndianState, string>> = {
  'Jammu and Kashmir': '01',
  'Himachal Pradesh': '02',
  Punjab: '03',
  Chandigarh: '04',
  Uttarakhand: '05',
  Haryana: '06',
  Delhi: '07',
  Rajasthan: '08',
  'Uttar Pradesh': '09',
  Bihar: '10',
  Sikkim: '11',
  'Arunachal Pradesh': '12',
  Nagaland: '13',
  Manipur: '14',
  Mizoram: '15',
  Tripura: '16',
  Meghalaya: '17',
  Assam: '18',
  'West Bengal': '19',
  Jharkhand: '20',
  Odisha: '21',
  Chhattisgarh: '22',
  'Madhya Pradesh': '23',
  Gujarat: '24',
  'Dadra and Nagar Haveli and Daman and Diu': '26',
  Maharashtra: '27',
  Karnataka: '29',
  Goa: '30',
  Lakshadweep: '31',
  Kerala: '32',
  'Tamil Nadu': '33',
  Puducherry: '34',
  'Andaman and Nicobar Islands': '35',
  Telangana: '36',
  'Andhra Pradesh': '37',
  Ladakh: '38',
};

const FOREIGN = '96';
const OTHER_TERRITORY = '97';

/** Union territories without a legislature of their own: a sale within one bears UTGST in place of SGST. */
const UNION_TERRITORIES: ReadonlySet<string> = new Set(['04', '26', '31', '35', '38']);

const NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CODES).map(([name, code]) => [code, name] as const),
  [FOREIGN, 'Other country'],
  [OTHER_TERRITORY, 'Other territory'],
]);

/** @returns two digits, or undefined for what is no state of India. */
export function stateCode(name: string): string | undefined {
  const state = stateOf(name);
  return state && CODES[state];
}

/** The name that an invoice prints beside the code. */
export function stateName(code: string): string | undefined {
  return NAMES.get(code);
}

export function isUnionTerritory(code: string): boolean {
  return UNION_TERRITORIES.has(code);
}

/** What a document calls the second half of the tax of a sale within one state. */
export function stateTaxName(code: string): 'SGST' | 'UTGST' {
  return isUnionTerritory(code) ? 'UTGST' : 'SGST';
}

/**
 * Where goods that move are supplied: where their delivery ends, whoever is billed. Of a state that is misspelt its PIN code tells:
 * the seller's own state where it may be of that, the first of others where it may not. An address whose state nobody knows counts
 * as the seller's own: the law does so where the address is not on record. So does a country that nobody knows.
 */
export function placeOfSupply(
  { state, pincode, countryCode }: { state: string; pincode: string; countryCode?: string | undefined },
  sellerState: string,
): string {
  if (countryCode !== undefined && countryCode !== 'IN') return FOREIGN;
  const written = stateCode(state);
  if (written !== undefined) return written;
  const pin = readDigits(pincode);
  const usual = isPin(pin) ? statesOfPin(pin).map((name) => CODES[name]) : [];
  return usual.includes(sellerState) ? sellerState : (usual[0] ?? sellerState);
}
