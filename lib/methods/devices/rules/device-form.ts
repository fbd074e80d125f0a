/** The fields of the console's forms for devices: one a unit. Pure. */

import type { UnitKey } from '@/lib/payments/state/types';
import { cleanText } from '@/lib/typed/clean-text';
import { type Identifier, type IdentifierFault, readIdentifier } from './identifier';

export type Purpose = 'device' | 'unblock' | 'returns';

/** `device-0-1`: the second unit of the first line. */
export function fieldOf(purpose: Purpose, { position, unit }: UnitKey): string {
  return `${purpose}-${position}-${unit}`;
}

export function isSame(a: UnitKey, b: UnitKey): boolean {
  return a.position === b.position && a.unit === b.unit;
}

/** The units whose box is ticked. */
export function tickedUnits(purpose: Purpose, typed: Readonly<Record<string, string>>): UnitKey[] {
  return fieldsOf(purpose, typed).map(({ key }) => key);
}

export interface Entry extends UnitKey, Identifier {}

/** `twin`: it is in another field already. */
export type DeviceFault = IdentifierFault | 'twin';

export type ReadEntries = { readonly entries: Entry[] } | { readonly errors: Record<string, DeviceFault> };

/** Fields that were left empty are units whose device is not at hand: they are left for later. */
export function readEntries(typed: Readonly<Record<string, string>>): ReadEntries {
  const errors: Record<string, DeviceFault> = {};
  const entries: Entry[] = [];
  for (const { name, key, value } of fieldsOf('device', typed)) {
    const read = readIdentifier(value);
    if ('fault' in read) {
      errors[name] = read.fault;
      continue;
    }
    const twin = entries.find(({ identifier }) => identifier === read.identifier);
    if (twin) errors[name] = 'twin';
    else entries.push({ ...key, ...read });
  }
  return Object.keys(errors).length > 0 ? { errors } : { entries };
}

function fieldsOf(purpose: Purpose, typed: Readonly<Record<string, string>>) {
  return Object.entries(typed).flatMap(([name, value]) => {
    const match = /^([a-z]+)-(\d{1,3})-(\d{1,3})$/.exec(name);
    if (match?.[1] !== purpose || cleanText(value) === '') return [];
    return [{ name, value, key: { position: Number(match[2]), unit: Number(match[3]) } }];
  });
}
