/** The states of India as GST numbers them. Pure. */
import { isPin } from '@/lib/delivery/place/pin';
import { statesOfPin } from '@/lib/delivery/place/pin-states';
import { readDigits } from '@/lib/typed/typed-digits';

/** By the names of `lib/orders/form/indian-states.ts`, which a test holds together with these. */
const CODES: Readonly<Record<string, string>> = {
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

/** The gateway's address form takes a state as it is typed: other spellings, older names. */
const ALSO: Readonly<Record<string, string>> = {
  'Jammu Kashmir': '01',
  Uttaranchal: '05',
  'New Delhi': '07',
  'NCT of Delhi': '07',
  'National Capital Territory of Delhi': '07',
  Orissa: '21',
  Chattisgarh: '22',
  'Daman and Diu': '26',
  'Dadra and Nagar Haveli': '26',
  Pondicherry: '34',
  'Andaman and Nicobar': '35',
  Tamilnadu: '33',
};

/** As ISO 3166-2 and number plates have them. */
const LETTERS =
  'JK01 HP02 PB03 CH04 UK05 UT05 HR06 DL07 RJ08 UP09 BR10 SK11 AR12 NL13 MN14 MZ15 TR16 ML17 AS18 WB19 JH20 OD21 OR21 CG22 CT22 MP23 GJ24 DH26 DN26 DD26 MH27 KA29 GA30 LD31 KL32 TN33 PY34 AN35 TS36 TG36 AP37 LA38';

const FOREIGN = '96';
const OTHER_TERRITORY = '97';

/** Union territories without a legislature of their own: a sale within one bears UTGST in place of SGST. */
const UNION_TERRITORIES: ReadonlySet<string> = new Set(['04', '26', '31', '35', '38']);

const NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CODES).map(([name, code]) => [code, name] as const),
  [FOREIGN, 'Other country'],
  [OTHER_TERRITORY, 'Other territory'],
]);

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z]/g, '');
const BY_NAME: ReadonlyMap<string, string> = new Map(
  [
    ...LETTERS.split(' ').map((text) => [text.slice(0, 2), text.slice(2)] as const),
    ...Object.entries(ALSO),
    ...Object.entries(CODES),
  ].map(([name, code]) => [plain(name), code]),
);

/** @returns two digits, or undefined for what is no state of India. */
export function stateCode(name: string): string | undefined {
  return BY_NAME.get(plain(name));
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
 * Where goods that move are supplied: where their delivery ends, whoever is billed. Of a state that is misspelt its PIN code tells,
 * where that is of one state alone. An address whose state nobody knows counts as the seller's own: the law does so where the
 * address is not on record. So does a country that nobody knows.
 */
export function placeOfSupply(
  { state, pincode, countryCode }: { state: string; pincode: string; countryCode?: string | undefined },
  sellerState: string,
): string {
  if (countryCode !== undefined && countryCode !== 'IN') return FOREIGN;
  return stateCode(state) ?? stateOfPin(pincode) ?? sellerState;
}

function stateOfPin(text: string): string | undefined {
  const pin = readDigits(text);
  const [only, another] = isPin(pin) ? statesOfPin(pin) : [];
  return only === undefined || another !== undefined ? undefined : stateCode(only);
}
