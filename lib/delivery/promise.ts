/** How long a parcel takes to a PIN code, in a browser too. Pure. */
import { deliveryPromise as t } from '@/shop/messages';
import type { Days } from './zones';

/** `none`: parcels go there, and nothing is promised. */
export type Promised = Days | 'none' | 'not-delivered';

/** By the beginning of a PIN code; the longest one counts. */
export type Promises = readonly (readonly [beginning: string, promised: Promised])[];

export function promisedTo(pin: string, promises: Promises): Promised {
  let longest: Promises[number] = ['', 'none'];
  for (const entry of promises) {
    if (entry[0].length >= longest[0].length && pin.startsWith(entry[0])) longest = entry;
  }
  return longest[1];
}

/** @param pin undefined while none is known. @param dependsOnPin whether a PIN code makes a difference. */
export function promiseText(
  promised: Promised,
  pin: string | undefined,
  dependsOnPin: boolean,
): string | undefined {
  if (promised === 'not-delivered') return pin && t.notDeliveredTo(pin);
  if (promised === 'none') {
    if (!dependsOnPin) return undefined;
    return pin ? t.deliveredTo(pin) : t.dependsUnknown;
  }
  if (pin) return t.to(...promised, pin);
  return dependsOnPin ? t.dependsOnPin(...promised) : t.anywhere(...promised);
}
