/** Values as the government's offline tool reads them. Pure. */
import { indianDay } from '../indian-day';
import { stateName } from '../states';

export type Cell = string | number | null;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `29-Nov-2026`. */
export function dateCell(at: number): string {
  const [year, month, day] = indianDay(at).split('-');
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}

/** A number, not a text: a text that begins with a minus would be taken for a formula, and marked. */
export const rupees = (paise: number): number => paise / 100;
export const percent = (basisPoints: number): number => basisPoints / 100;

/** `29-Karnataka`, `01-Jammu & Kashmir`. */
export function placeCell(code: string): string {
  const name = code === '96' ? 'Foreign Country' : (stateName(code) ?? '');
  return `${code}-${name.replaceAll(' and ', ' & ')}`;
}

const UNITS: Readonly<Record<string, string>> = {
  BAG: 'BAGS',
  BOX: 'BOX',
  BTL: 'BOTTLES',
  CAN: 'CANS',
  CTN: 'CARTONS',
  DOZ: 'DOZENS',
  GMS: 'GRAMMES',
  KGS: 'KILOGRAMS',
  MLT: 'MILILITRE',
  MTR: 'METERS',
  NOS: 'NUMBERS',
  PAC: 'PACKS',
  PCS: 'PIECES',
  PRS: 'PAIRS',
  ROL: 'ROLLS',
  SET: 'SETS',
  SQF: 'SQUARE FEET',
  SQM: 'SQUARE METERS',
  TUB: 'TUBES',
  UNT: 'UNITS',
};

/** `NOS-NUMBERS`; what the tool's list lacks is "others". */
export function unitCell(unit: string): string {
  return unit in UNITS ? `${unit}-${UNITS[unit]}` : 'OTH-OTHERS';
}
