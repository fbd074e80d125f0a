/** Values as the government's offline tool reads them. Pure. */
import { UNIT_NAMES } from '@/lib/catalog/goods/file/units';
import { indianDay } from '@/lib/figures/indian-day';
import { stateName } from '../states';

export type Cell = string | number | null;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `29-Nov-2026`. */
export function dateCell(at: number): string {
  const [year, month, day] = indianDay(at).split('-');
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}

export const percent = (basisPoints: number): number => basisPoints / 100;

/** `29-Karnataka`, `01-Jammu & Kashmir`. */
export function placeCell(code: string): string {
  const name = code === '96' ? 'Foreign Country' : (stateName(code) ?? '');
  return `${code}-${name.replaceAll(' and ', ' & ')}`;
}

/** `NOS-NUMBERS`; what nobody knows is "others". The tool's list has millilitres once, and that of e-invoices twice. */
export function unitCell(unit: string): string {
  const code = unit === 'MLS' ? 'MLT' : unit in UNIT_NAMES ? unit : 'OTH';
  return `${code}-${UNIT_NAMES[code]}`;
}
