/** The promises of all zones, small enough to be sent along with a page that nobody's request is drawn for. Pure. */
import type { CartTotals } from '@/lib/cart/totals';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { type Delivery, delivery } from '@/shop/delivery';
import { pinsOfState } from './place/pin-states';
import { type Promised, type Promises, promisedTo } from './promise';
import { daysOf, type Place, placesOfBeginning } from './zones';

export function promisesOf(from: Delivery = delivery): Promises {
  const beginnings = new Set([
    '',
    ...INDIAN_STATES.flatMap(pinsOfState),
    ...(from.zones ?? []).flatMap(({ pins = [] }) => pins),
  ]);
  const promises: [string, Promised][] = [];
  for (const beginning of [...beginnings].sort((a, b) => a.length - b.length)) {
    const promised = promisedIn(placesOfBeginning(beginning, from));
    // What a shorter one says already is left out.
    const known = beginning === '' ? undefined : promisedTo(beginning, promises);
    if (String(promised) !== String(known)) promises.push([beginning, promised]);
  }
  return promises;
}

export function promisedBy({ fee, days }: Pick<CartTotals, 'fee' | 'days'>): Promised {
  return fee === 'not-delivered' ? fee : (days ?? 'none');
}

function promisedIn(places: readonly Place[]): Promised {
  if (places.every(({ rates }) => rates === undefined)) return 'not-delivered';
  return daysOf(places) ?? 'none';
}
