/**
 * What a listing is narrowed by: category, brand, price, the goods' own options and stock. A product stays if one of its variants
 * is all that was chosen; of the values of one facet any will do. Each count is of what the other facets leave. Pure.
 */
import type { GoodsText, SoldAs } from '@/db/queries/goods-text';
import { optionField } from '../options';

/** Values by facet: `brand`, `price`, `option.Size`… */
export type Chosen = Readonly<Record<string, readonly string[]>>;

export const CATEGORY = 'category';
export const BRAND = 'brand';
export const PRICE = 'price';
/** Its only value. */
export const STOCK = 'stock';
export const IN_STOCK = 'in';

export interface FacetValue {
  value: string;
  /** Products, if this value alone were chosen of its facet. */
  count: number;
  chosen: boolean;
}

export interface FacetGroup {
  facet: string;
  values: FacetValue[];
}

/** Where one price band ends and the next one begins, in rupees. */
const STEPS = [0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];
/** `500-1000`: from the first on, below the second, in rupees. `100000-` has no end. */
export const BANDS: readonly string[] = STEPS.map((from, at) => `${from}-${STEPS[at + 1] ?? ''}`);

/** A page offers no more of one facet: the ones that most products have. */
const MOST_VALUES = 20;
/** A page of all goods would have an option of every kind of goods. */
const MOST_OPTIONS = 4;
/** Stock is not a fact of the goods' text: its number is put to those of a variant when it is asked for. */
const STOCK_NUMBER = 0;

export function bandOf(pricePaise: number): string {
  const at = STEPS.findLastIndex((from) => pricePaise >= from * 100);
  return BANDS[at] ?? '';
}

/** @returns undefined for what is no band; `to` is left out of the highest. In paise. */
export function bandLimits(band: string): { from: number; to: number | undefined } | undefined {
  const at = BANDS.indexOf(band);
  const [from, to] = [STEPS[at], STEPS[at + 1]];
  return from === undefined ? undefined : { from: from * 100, to: to === undefined ? undefined : to * 100 };
}

interface Value {
  facet: string;
  value: string;
}

/** The values of some goods, each a number: thousands of goods are counted in a millisecond. */
export class Facets {
  private readonly numbers = new Map<string, number>();
  private readonly values: Value[] = [];
  private readonly ofGoods = new Map<GoodsText, number[][]>();

  constructor(readonly goods: readonly GoodsText[]) {
    this.numberOf(STOCK, IN_STOCK);
    for (const one of goods) {
      const shared = [this.numberOf(CATEGORY, one.categoryId), this.numberOf(BRAND, one.brand)];
      this.ofGoods.set(
        one,
        one.variants.map(({ options, pricePaise }) => [
          ...shared,
          this.numberOf(PRICE, bandOf(pricePaise)),
          ...Object.entries(options).map(([axis, value]) => this.numberOf(optionField(axis), value)),
        ]),
      );
    }
  }

  private numberOf(facet: string, value: string): number {
    const key = `${facet}\n${value}`;
    const number = this.numbers.get(key) ?? this.values.push({ facet, value }) - 1;
    this.numbers.set(key, number);
    return number;
  }

  narrow(chosen: Chosen): Narrowing {
    return new Narrowing(this.values, this.ofGoods, chosen);
  }
}

/** One listing: what is given to {@link take} is counted. */
export class Narrowing {
  private readonly facets: string[];
  /** Every facet that something was chosen of has a bit. */
  private readonly all: number;
  /** By value: the bit of its facet, and the same if it was chosen itself. */
  private readonly facetBits: Uint32Array;
  private readonly chosenBits: Uint32Array;
  private readonly counts: Uint32Array;
  /** The product that a value was counted for last. */
  private readonly countedFor: Uint32Array;
  private readonly without: number[];
  private turn = 0;

  constructor(
    private readonly values: readonly Value[],
    private readonly ofGoods: ReadonlyMap<GoodsText, number[][]>,
    private readonly chosen: Chosen,
  ) {
    this.facets = Object.keys(chosen).filter((facet) => (chosen[facet]?.length ?? 0) > 0);
    this.all = 2 ** this.facets.length - 1;
    const bitOf = ({ facet }: Value) => {
      const at = this.facets.indexOf(facet);
      return at < 0 ? 0 : 2 ** at;
    };
    this.facetBits = Uint32Array.from(values, bitOf);
    this.chosenBits = Uint32Array.from(values, (one) =>
      chosen[one.facet]?.includes(one.value) ? bitOf(one) : 0,
    );
    this.counts = new Uint32Array(values.length);
    this.countedFor = new Uint32Array(values.length);
    this.without = this.facets.map(() => 0);
  }

  /** Each product once. @returns whether it stays. */
  take(goods: GoodsText): boolean {
    this.turn += 1;
    let stays = false;
    let nearly = 0;
    const ofVariants = this.ofGoods.get(goods) ?? [];
    for (let at = 0; at < ofVariants.length; at += 1) {
      const numbers = ofVariants[at] ?? [];
      const inStock = goods.variants[at]?.inStock ?? false;
      const missing = this.missing(numbers, inStock);
      // Two facets stand against it: no count changes by dropping one.
      if ((missing & (missing - 1)) !== 0) continue;
      if (missing === 0) stays = true;
      else nearly |= missing;
      for (let one = 0; one < numbers.length; one += 1) this.count(numbers[one] ?? 0, missing);
      if (inStock) this.count(STOCK_NUMBER, missing);
    }
    if (!stays && nearly !== 0) {
      for (const at of this.facets.keys()) {
        if (nearly & (2 ** at)) this.without[at] = (this.without[at] ?? 0) + 1;
      }
    }
    return stays;
  }

  private missing(numbers: readonly number[], inStock: boolean): number {
    let met = inStock ? (this.chosenBits[STOCK_NUMBER] ?? 0) : 0;
    for (let one = 0; one < numbers.length; one += 1) met |= this.chosenBits[numbers[one] ?? 0] ?? 0;
    return this.all & ~met;
  }

  private count(number: number, missing: number): void {
    if (missing !== 0 && this.facetBits[number] !== missing) return;
    if (this.countedFor[number] === this.turn) return;
    this.countedFor[number] = this.turn;
    this.counts[number] = (this.counts[number] ?? 0) + 1;
  }

  /** The variants that are all that was chosen. */
  matching(goods: GoodsText): SoldAs[] {
    const numbers = this.ofGoods.get(goods) ?? [];
    return goods.variants.filter((one, at) => this.missing(numbers[at] ?? [], one.inStock) === 0);
  }

  /** What is left to choose, and what was chosen, also where nothing has it. */
  groups(): FacetGroup[] {
    const groups = Map.groupBy(this.shown(), ({ facet }) => facet);
    const options = [...groups.keys()].filter((facet) => !KINDS.includes(facet));
    const most = options
      .toSorted((one, other) => sumOf(groups.get(other)) - sumOf(groups.get(one)))
      .filter((facet, at) => at < MOST_OPTIONS || this.facets.includes(facet));
    return [CATEGORY, BRAND, PRICE, ...most, STOCK].flatMap((facet) => {
      const values = groups.get(facet)?.map(({ facet: _, ...one }) => one) ?? [];
      return values.length > 0 ? [{ facet, values: inOrder(facet, mostCommon(values)) }] : [];
    });
  }

  private shown(): (Value & FacetValue)[] {
    const known = this.values.map((one, number) => ({
      ...one,
      count: this.counts[number] ?? 0,
      chosen: (this.chosenBits[number] ?? 0) !== 0,
    }));
    const unknown = this.facets.flatMap((facet) =>
      (this.chosen[facet] ?? [])
        .filter((value) => !known.some((one) => one.facet === facet && one.value === value))
        .map((value) => ({ facet, value, count: 0, chosen: true })),
    );
    return [...known, ...unknown].filter(({ count, chosen }) => count > 0 || chosen);
  }

  /** Where nothing stays: the facets that stand in the way by themselves, and how many products there are without each. */
  inTheWay(): { facet: string; count: number }[] {
    return this.facets
      .map((facet, at) => ({ facet, count: this.without[at] ?? 0 }))
      .filter(({ count }) => count > 0);
  }
}

/** All facets that are not an option of the goods. */
const KINDS = [CATEGORY, BRAND, PRICE, STOCK];

const sumOf = (values: readonly FacetValue[] = []) => values.reduce((sum, { count }) => sum + count, 0);

function mostCommon(values: readonly FacetValue[]): FacetValue[] {
  if (values.length <= MOST_VALUES) return [...values];
  const common = new Set(values.toSorted((one, other) => other.count - one.count).slice(0, MOST_VALUES));
  return values.filter((one) => one.chosen || common.has(one));
}

/** Options and categories as the goods have them first. */
function inOrder(facet: string, values: FacetValue[]): FacetValue[] {
  if (facet === BRAND) return values.toSorted((one, other) => one.value.localeCompare(other.value));
  if (facet !== PRICE) return values;
  return values.toSorted((one, other) => BANDS.indexOf(one.value) - BANDS.indexOf(other.value));
}
