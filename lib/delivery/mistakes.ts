/** What is wrong with a merchant's shop/delivery.ts, each with its mend. Pure. */
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { shop } from '@/shop/config';
import { type Delivery, delivery, type Rate, type Rates, type SameFee, type Zone } from '@/shop/delivery';
import { stateOf } from './place/state-names';

const FILE = 'shop/delivery.ts';
const STATES: ReadonlySet<string> = new Set(INDIAN_STATES);

/** @returns a line each; none where every cart has one fee in every place. */
export function deliveryMistakes(
  given: Delivery = delivery,
  countries: readonly string[] = shop.deliveryCountries,
): string[] {
  const { zones = [], gramsIfUnknown = 0 } = given;
  return [
    ...ratesMistakes(given, ''),
    ...(isWhole(gramsIfUnknown) ? [] : ['gramsIfUnknown is no whole number of grams: write 500']),
    ...zones.flatMap((zone) => zoneMistakes(zone, countries)),
    ...repeated(zones, ({ name }) => [name], 'name'),
    ...repeated(zones, ({ pins = [] }) => pins, 'PIN'),
    ...repeated(zones, ({ states = [] }) => states, 'state'),
    ...repeated(zones, ({ countries: own = [] }) => own, 'country'),
  ].map((text) => `${FILE}: ${text}`);
}

function zoneMistakes(zone: Zone, countries: readonly string[]): string[] {
  const { name, pins = [], states = [], countries: own = [] } = zone;
  const of = `zone “${name}”`;
  const nowhere = pins.length + states.length + own.length === 0;
  return [
    ...(name.trim() === '' ? ['a zone has no name: give it one'] : []),
    ...(nowhere ? [`${of} has no place: name pins, states or countries, or take it out`] : []),
    ...pins
      .filter((pin) => !/^[1-9]\d{0,5}$/.test(pin))
      .map((pin) => `${of}: “${pin}” begins no PIN code: write one to six digits, such as '560'`),
    ...states
      .filter((state) => !STATES.has(state))
      .map((state) => `${of}: “${state}” is no state: ${spelling(state)}`),
    ...own
      .filter((code) => code === 'IN' || !countries.includes(code))
      .map((code) => `${of}: ${code} is none of deliveryCountries other than IN: add it to shop/config.ts`),
    ...('notDelivered' in zone ? [] : differenceMistakes(zone, `${of}: `)),
  ];
}

function differenceMistakes(zone: Rates | SameFee, of: string): string[] {
  if ('rupees' in zone || 'rates' in zone) return ratesMistakes(zone, of);
  return [
    ...('freeFromRupees' in zone
      ? [`${of}freeFromRupees stands without a fee: add rupees, or take it out`]
      : []),
    ...(zone.days === undefined
      ? [`${of}nothing differs from what stands above the zones: give it rupees, days or notDelivered`]
      : daysMistakes(zone.days, of)),
  ];
}

function daysMistakes(days: readonly [number, number] | undefined, of: string): string[] {
  if (days === undefined || (isWhole(days[0]) && isWhole(days[1]) && days[0] <= days[1])) return [];
  return [`${of}days are ${days.join(' to ')}: write whole days, the fewer first, such as [2, 4]`];
}

function ratesMistakes(rates: Rates, of: string): string[] {
  const { freeFromRupees, days } = rates;
  return [
    ...('rates' in rates ? rowMistakes(rates.rates, of) : feeMistakes(rates.rupees, of)),
    ...(freeFromRupees === undefined || isWhole(freeFromRupees)
      ? []
      : [`${of}freeFromRupees is ${freeFromRupees}: write whole rupees, or leave it out`]),
    ...daysMistakes(days, of),
  ];
}

function rowMistakes(rows: readonly Rate[], of: string): string[] {
  const last = rows.at(-1);
  const open = rows.findIndex((row) => row.upToRupees === undefined && row.upToGrams === undefined);
  return [
    ...rows.flatMap(({ rupees, upToRupees = 1, upToGrams = 1 }) => [
      ...feeMistakes(rupees, of),
      ...([upToRupees, upToGrams].every((limit) => isWhole(limit) && limit > 0)
        ? []
        : [`${of}a limit of a rate is no whole number above 0`]),
    ]),
    ...(last === undefined || open === -1
      ? [`${of}carts above the last limit have no rate: end with a row without upToRupees and upToGrams`]
      : []),
    ...rows.flatMap((row, index) =>
      rows.slice(0, index).some((earlier) => covers(earlier, row))
        ? [`${of}the rate of ₹${row.rupees} in row ${index + 1} is never reached: move it up, or take it out`]
        : [],
    ),
  ];
}

function covers(earlier: Rate, later: Rate): boolean {
  const limit = (value = Number.POSITIVE_INFINITY) => value;
  return (
    limit(earlier.upToRupees) >= limit(later.upToRupees) && limit(earlier.upToGrams) >= limit(later.upToGrams)
  );
}

function feeMistakes(rupees: number, of: string): string[] {
  return isWhole(rupees) ? [] : [`${of}a fee of ₹${rupees} is no whole number of rupees: write 49`];
}

function repeated(
  zones: readonly Zone[],
  valuesOf: (zone: Zone) => readonly string[],
  what: string,
): string[] {
  const all = zones.flatMap((zone) => valuesOf(zone).map((value) => ({ value, zone: zone.name })));
  return [...Map.groupBy(all, ({ value }) => value).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const where = same.map(({ zone }) => `“${zone}”`).join(' and ');
    return [`${what} “${first.value}” stands in ${where}: keep it in one`];
  });
}

function spelling(state: string): string {
  const meant = stateOf(state);
  return meant
    ? `write '${meant}'`
    : 'write it as the checkout lists it, see lib/orders/form/indian-states.ts';
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
