/** Which zone of shop/delivery.ts an address is in, and what a zone charges. Pure. */
import { type Paise, paise, subtract, ZERO } from '@/lib/money';
import { shop } from '@/shop/config';
import { type Delivery, delivery, type Rates, type Zone } from '@/shop/delivery';
import { isPin } from './place/pin';
import { otherStates, pinsOfState, statesOfPin } from './place/pin-states';
import { type IndianState, stateOf } from './place/state-names';

/** What is known of where a parcel goes; nothing: any place that the shop delivers to. */
export interface Destination {
  /** ISO 3166-1 alpha-2; India where it is not said. */
  readonly country?: string | undefined;
  readonly state?: string | undefined;
  /** Counts once it has six digits. */
  readonly pin?: string | undefined;
}

export type Days = readonly [from: number, to: number];

export interface Place {
  /** Empty for the places that no zone names, which have the rates above the zones. Kept with orders: words are for where it is shown. */
  readonly name: string;
  /** Undefined where nothing is delivered. */
  readonly rates: Rates | undefined;
}

/** Whether a place can make a difference. */
export function hasZones({ zones = [] }: Delivery = delivery): boolean {
  return zones.length > 0;
}

/** @returns the zones that the address can be in: one, once enough of it is known and its state and PIN code fit together. */
export function placesOf(
  { country, state, pin }: Destination = {},
  from: Delivery = delivery,
  countries: readonly string[] = shop.deliveryCountries,
): Place[] {
  if (country !== undefined && country !== 'IN') return [placeOf(zoneOfCountry(from, country), from)];
  const known = isPin(pin) ? pin : undefined;
  const isIndian = country !== undefined || stateOf(state) !== undefined || known !== undefined;
  const zones = new Set<Zone | undefined>();
  for (const code of isIndian ? ['IN'] : countries) {
    for (const zone of code === 'IN' ? inIndia(from, state, known) : [zoneOfCountry(from, code)])
      zones.add(zone);
  }
  return [...zones].map((zone) => placeOf(zone, from));
}

/** Of all PIN codes that begin so and with no longer beginning that a zone names. */
export function placesOfBeginning(prefix: string, from: Delivery = delivery): Place[] {
  return [...zonesOfPin(from.zones ?? [], undefined, prefix)].map((zone) => placeOf(zone, from));
}

/** From the soonest to the latest that it can be; undefined where one of the places has no promise, or none is delivered to. */
export function daysOf(places: readonly Place[]): Days | undefined {
  const rates = places.flatMap((place) => place.rates ?? []);
  const days = rates.flatMap((each) => (each.days ? [each.days] : []));
  if (days.length === 0 || days.length < rates.length) return undefined;
  return [Math.min(...days.map(([from]) => from)), Math.max(...days.map(([, to]) => to))];
}

/** What a place charges for goods of that sum and weight. */
export function feeOf(rates: Rates, subtotal: Paise, grams: number): Paise {
  if (subtotal === 0 || subtotal >= freeFrom(rates)) return ZERO;
  const rows = 'rates' in rates ? rates.rates : [{ rupees: rates.rupees }];
  const row = rows.find(
    ({ upToRupees = Number.POSITIVE_INFINITY, upToGrams = Number.POSITIVE_INFINITY }) =>
      subtotal <= upToRupees * 100 && grams <= upToGrams,
  );
  if (!row) throw new Error('shop/delivery.ts: the last rate must have no limit');
  return paise(row.rupees * 100);
}

/** What is missing to free delivery; zero when there is nothing to say. */
export function missingForFree(rates: Rates, subtotal: Paise, fee: Paise): Paise {
  const from = freeFrom(rates);
  return fee === 0 || !Number.isFinite(from) ? ZERO : subtract(paise(from), subtotal);
}

function freeFrom({ freeFromRupees = Number.POSITIVE_INFINITY }: Rates): number {
  return freeFromRupees * 100;
}

export function placeOf(zone: Zone | undefined, from: Delivery): Place {
  if (!zone) return { name: '', rates: from };
  if ('notDelivered' in zone) return { name: zone.name, rates: undefined };
  const hasFee = 'rupees' in zone || 'rates' in zone;
  return { name: zone.name, rates: hasFee ? zone : { ...from, days: zone.days } };
}

function zoneOfCountry({ zones = [] }: Delivery, country: string): Zone | undefined {
  return zones.find(({ countries = [] }) => countries.includes(country));
}

function inIndia({ zones = [] }: Delivery, state: string | undefined, pin: string | undefined) {
  if (pin !== undefined) return zonesOfPin(zones, state, pin);
  const given = stateOf(state);
  const known = given ? [given] : [];
  const found = zonesOfStates(zones, known);
  // Without its PIN, an address can be in any of the zones that have some of the state's.
  for (const zone of zones) if (zone.pins?.some((prefix) => canBeIn(prefix, known))) found.add(zone);
  return found;
}

/** Where both are given and do not fit together, it can be in the zones of both: parcels go by the PIN code, and nobody knows which is wrong. */
function zonesOfPin(zones: readonly Zone[], state: string | undefined, pin: string) {
  const byPin = zoneOfPin(zones, pin);
  if (byPin) return new Set([byPin]);
  const given = stateOf(state);
  return zonesOfStates(zones, given ? [given, ...otherStates(pin, state)] : statesOfPin(pin));
}

/** @param states none: nobody knows which. */
function zonesOfStates(zones: readonly Zone[], states: readonly IndianState[]): Set<Zone | undefined> {
  if (states.length > 0) return new Set(states.map((state) => zoneOfState(zones, state)));
  return new Set([...zones.filter((zone) => zone.states), undefined]);
}

function zoneOfPin(zones: readonly Zone[], pin: string): Zone | undefined {
  let longest = '';
  let found: Zone | undefined;
  for (const zone of zones) {
    for (const prefix of zone.pins ?? []) {
      if (prefix.length > longest.length && pin.startsWith(prefix)) [longest, found] = [prefix, zone];
    }
  }
  return found;
}

function zoneOfState(zones: readonly Zone[], state: IndianState): Zone | undefined {
  return zones.find((zone) => zone.states?.includes(state));
}

function canBeIn(prefix: string, known: readonly IndianState[]): boolean {
  if (known.length === 0) return true;
  return known.some((state) =>
    pinsOfState(state).some((own) => own.startsWith(prefix) || prefix.startsWith(own)),
  );
}
