/**
 * The tax within a price. One rule for each line: the tax is rounded, half a paisa up, and what is left is the taxable value, so
 * that both make up the price. Within a state each half is rounded by itself: CGST and SGST are always equal. Pure.
 */
import { shareOf } from './whole';

/** `none` on a bill of supply. */
export type Split = 'halves' | 'whole' | 'none';

export interface Taxed {
  taxablePaise: number;
  cgstPaise: number;
  sgstPaise: number;
  igstPaise: number;
}

/** @param total the price with its tax, paise. @param basisPoints the rate in hundredths of a percent. */
export function taxOf(total: number, basisPoints: number, split: Split): Taxed {
  const withTax = 10_000 + basisPoints;
  const half = split === 'halves' ? shareOf(total, basisPoints, 2 * withTax) : 0;
  const whole = split === 'whole' ? shareOf(total, basisPoints, withTax) : 0;
  return { taxablePaise: total - 2 * half - whole, cgstPaise: half, sgstPaise: half, igstPaise: whole };
}

/**
 * What of a line's tax goes back with a part of its price: whatever leaves the rest with the tax that it bears by itself. So all
 * parts together give back what the line bore, however many there are. No figure is below nothing, and none above what is
 * left; for that alone a single paisa may come back from one half before the other.
 * @param left of the line, with its total. @param credited at most that total.
 */
export function taxGivenBack(
  left: Taxed & { totalPaise: number; basisPoints: number },
  credited: number,
  split: Split,
): Taxed {
  const rest = left.totalPaise - credited;
  const bearing = left.cgstPaise + left.sgstPaise + left.igstPaise;
  const remains = taxOf(rest, left.basisPoints, split);
  const wanted = bearing - (remains.cgstPaise + remains.sgstPaise + remains.igstPaise);
  const tax = within(wanted, Math.max(0, bearing - rest), Math.min(credited, bearing));
  const igstPaise = split === 'whole' ? tax : 0;
  const both = tax - igstPaise;
  const evening = Math.floor((both + left.cgstPaise - left.sgstPaise) / 2);
  const cgstPaise = within(evening, Math.max(0, both - left.sgstPaise), Math.min(both, left.cgstPaise));
  return { taxablePaise: credited - tax, cgstPaise, sgstPaise: both - cgstPaise, igstPaise };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
