/** Which zone of shop/delivery.ts an address is in, and what a zone charges. Pure. */
import { type Paise, paise, subtract, ZERO } from '@/lib/money';
import { shop } from '@/shop/config';
import { type Delivery, delivery, type Rates, type Zone } from '@/shop/delivery';
import { pinsOfState, statesOfPin } from './pin-states';

/** What is known of where a parcel goes; nothing: any place that the shop delivers to. */
export interface Destination {
  /** ISO 3166-1 alpha-2; India where it is not said. */
  readonly country?: string | undefined;
  readonly state?: string | undefined;
  /** Counts once it has six digits. */
  readonly pin?: string | undefined;
}

export type Days = readonly [from: number, to: number];

/** The places that no zone names have the rates that stand above the zones. */
const REST = { name: 'Everywhere else' };

export interface Place {
  readonly name: string;
  /** Undefined where nothing is delivered. */
  readonly rates: Rates | undefined;
}

/** @returns the zones that the address can be in: one, once enough of it is known. */
export function placesOf(
  { country, state, pin }: Destination = {},
  from: Delivery = delivery,
  countries: readonly string[] = shop.deliveryCountries,
): Place[] {
  if (country !== undefined && country !== 'IN') return [placeOf(zoneOfCountry(from, country), from)];
  const abroad =
    country === undefined && !isGiven(state) && !isPin(pin) ? countries.filter((code) => code !== 'IN') : [];
  const zones = new Set(abroad.map((code) => zoneOfCountry(from, code)));
  if (countries.includes('IN') || abroad.length === 0) {
    for (const zone of inIndia(from, state, pin)) zones.add(zone);
  }
  return [...zones].map((zone) => placeOf(zone, from));
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

function placeOf(zone: Zone | undefined, from: Delivery): Place {
  if (!zone) return { name: REST.name, rates: from };
  return { name: zone.name, rates: 'notDelivered' in zone ? undefined : zone };
}

function zoneOfCountry({ zones = [] }: Delivery, country: string): Zone | undefined {
  return zones.find(({ countries = [] }) => countries.includes(country));
}

function inIndia({ zones = [] }: Delivery, state: string | undefined, pin: string | undefined) {
  const byPin = isPin(pin) ? zoneOfPin(zones, pin) : undefined;
  if (byPin) return [byPin];
  const known = states(state, pin);
  const found = new Set(
    known.length > 0
      ? known.map((name) => zoneOfState(zones, name))
      : [...zones.filter((zone) => zone.states), undefined],
  );
  // Without its PIN, an address can be in any of the zones that have some of the state's.
  if (!isPin(pin)) {
    for (const zone of zones) if (zone.pins?.some((prefix) => canBeIn(prefix, known))) found.add(zone);
  }
  return [...found];
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

function zoneOfState(zones: readonly Zone[], state: string): Zone | undefined {
  return zones.find((zone) => zone.states?.some((name) => name.toLowerCase() === state.toLowerCase()));
}

/** Where both are given and do not fit together, the state that was chosen counts. */
function states(state: string | undefined, pin: string | undefined): readonly string[] {
  if (isGiven(state)) return [state.trim()];
  return isPin(pin) ? statesOfPin(pin) : [];
}

function canBeIn(prefix: string, known: readonly string[]): boolean {
  if (known.length === 0) return true;
  return known.some((state) =>
    pinsOfState(state).some((own) => own.startsWith(prefix) || prefix.startsWith(own)),
  );
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

export function isPin(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{5}$/.test(text);
}
