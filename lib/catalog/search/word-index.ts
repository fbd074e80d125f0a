/**
 * An index of words, and what each weighs in each text (BM25). What a word finds is kept as plain arrays, and of thousands
 * of texts only those of one page are put in order: a search takes about as long in a large shop as in a small one. Pure.
 */
import SearchableMap from 'minisearch/SearchableMap';
import { Kept } from './kept';
import { Sums } from './sums';

const [K, B, D] = [1.2, 0.7, 0.5];
/** Of a word that begins with what is asked, or that is a letter or two off: less than of the word itself. */
const [PREFIX, FUZZY] = [0.4, 0.2];
/** Of the best score: what is below has little to do with what was asked. */
const WORTH_SHOWING = 0.1;
/** Words whose texts are kept until something changes: a word that half the goods have takes 12 bytes of each. */
const MOST_KEPT = 200;

export interface AskedWord {
  word: string;
  /** Words that it begins count, too. */
  prefix: boolean;
  /** So many letters may be wrong. */
  distance: number;
  /** So many, where nothing else is found. */
  further?: number;
  /** As it was typed: where no text has the word, what is meant by a slip counts as a letter off. */
  typed?: string;
}

interface Entry<Text> {
  text: Text;
  /** Different words by field. */
  lengths: number[];
}
/** By field: how often a text has the word. */
type Uses = (Map<number, number> | undefined)[];
/** By word: its uses, and how many letters it is off. */
type Near = Map<string, [uses: Uses, off: number]>;
/** Numbers of texts, and what they score. */
interface Scores {
  numbers: Uint32Array;
  scores: Float64Array;
}

export class WordIndex<Text extends { id: string }> {
  private readonly words = new SearchableMap<Uses>();
  private readonly entries: (Entry<Text> | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly free: number[] = [];
  /** Of all texts together, by field. */
  private readonly lengths: number[];
  private readonly kept = new Kept<Scores>(MOST_KEPT);
  private readonly ofWord = new Sums();
  private readonly ofAll = new Sums();

  /** @param boosts what a word in each field counts. */
  constructor(
    private readonly boosts: readonly (readonly [field: keyof Text, boost: number])[],
    private readonly wordsOf: (text: string) => string[],
    private readonly slipsOf: (typed: string) => Iterable<string> = () => [],
  ) {
    this.lengths = boosts.map(() => 0);
  }

  ids(): string[] {
    return [...this.numbers.keys()];
  }

  get(id: string): Text | undefined {
    return this.entries[this.numbers.get(id) ?? -1]?.text;
  }

  /** In place of what stands under its id. */
  put(text: Text): void {
    this.drop(text.id);
    const number = this.free.pop() ?? this.entries.length;
    const lengths = this.boosts.map(([field], position) => {
      const words = this.wordsOf(String(text[field]));
      for (const word of words) {
        const uses = this.words.fetch(word, () => []);
        const times = uses[position] ?? new Map<number, number>();
        uses[position] = times;
        times.set(number, (times.get(number) ?? 0) + 1);
      }
      return new Set(words).size;
    });
    this.entries[number] = { text, lengths };
    this.numbers.set(text.id, number);
    this.count(lengths, 1);
  }

  drop(id: string): void {
    const number = this.numbers.get(id);
    const entry = this.entries[number ?? -1];
    if (number === undefined || !entry) return;
    for (const [position, [field]] of this.boosts.entries()) {
      for (const word of this.wordsOf(String(entry.text[field]))) {
        const uses = this.words.get(word);
        uses?.[position]?.delete(number);
        if (uses?.every((times) => !times?.size)) this.words.delete(word);
      }
    }
    this.entries[number] = undefined;
    this.numbers.delete(id);
    this.free.push(number);
    this.count(entry.lengths, -1);
  }

  private count(lengths: readonly number[], times: 1 | -1): void {
    for (const [position, length] of lengths.entries()) {
      this.lengths[position] = (this.lengths[position] ?? 0) + times * length;
    }
    this.kept.clear();
  }

  /**
   * Any word counts, and more of them count more.
   * @param limit so many, best first.
   * @param worth what is worth showing, as a part of the best score.
   * @returns how many there are of `keep` in all, too.
   */
  search(
    asked: readonly AskedWord[],
    limit: number,
    keep?: (text: Text) => boolean,
    worth = WORTH_SHOWING,
  ): { texts: Text[]; total: number } {
    const [only, ...more] = asked;
    const found = only && more.length === 0 ? this.scoresOf(only) : this.together(asked);
    const { numbers, scores } = found;
    let best = 0;
    for (let at = 0; at < scores.length; at += 1) best = Math.max(best, scores[at] ?? 0);
    const first: number[] = [];
    let total = 0;
    for (let at = 0; at < scores.length; at += 1) {
      if ((scores[at] ?? 0) < best * worth) continue;
      if (keep && !keep(this.textOf(numbers[at]))) continue;
      total += 1;
      putInPlace(first, at, limit, found);
    }
    return { texts: first.map((at) => this.textOf(numbers[at])), total };
  }

  private together(asked: readonly AskedWord[]): Scores {
    const sums = this.ofAll;
    sums.begin(this.entries.length);
    for (const word of asked) {
      const { numbers, scores } = this.scoresOf(word);
      for (let at = 0; at < numbers.length; at += 1) sums.add(numbers[at] ?? 0, scores[at] ?? 0);
    }
    const numbers = Uint32Array.from(sums.found);
    return { numbers, scores: Float64Array.from(numbers, (one) => sums.scoreOf(one) * sums.timesOf(one)) };
  }

  private textOf(number = -1): Text {
    const entry = this.entries[number];
    if (!entry) throw new Error(`there is no text ${number}`);
    return entry.text;
  }

  private scoresOf(asked: AskedWord): Scores {
    return this.kept.get(JSON.stringify(asked), () => this.reckon(asked));
  }

  private reckon({ word, prefix, distance, further = 0, typed = '' }: AskedWord): Scores {
    const { ofWord } = this;
    ofWord.begin(this.entries.length);
    const itself = this.words.get(word);
    this.add(itself, 1);
    const near: Near = distance > 0 ? this.words.fuzzyGet(word, distance) : new Map();
    near.delete(word);
    for (const slip of itself ? [] : this.slipsOf(typed)) {
      const uses = this.words.get(slip);
      if (uses) near.set(slip, [uses, 1]);
    }
    if (prefix) {
      for (const [longer, uses] of this.words.atPrefix(word)) {
        const { length } = longer;
        near.delete(longer);
        if (length > word.length) this.add(uses, (PREFIX * length) / (length + 0.3 * (length - word.length)));
      }
    }
    this.addNear(near);
    for (let off = distance + 1; off <= further && ofWord.found.length === 0; off += 1) {
      this.addNear(this.words.fuzzyGet(word, off));
    }
    const numbers = Uint32Array.from(ofWord.found);
    return { numbers, scores: Float64Array.from(numbers, (number) => ofWord.scoreOf(number)) };
  }

  private addNear(near: Near): void {
    for (const [other, [uses, off]] of near) this.add(uses, (FUZZY * other.length) / (other.length + off));
  }

  private add(uses: Uses | undefined, weight: number): void {
    const all = this.numbers.size;
    for (const [position, times] of uses?.entries() ?? []) {
      if (!times) continue;
      const rare = Math.log(1 + (all - times.size + 0.5) / (times.size + 0.5));
      const factor = weight * (this.boosts[position]?.[1] ?? 1) * rare;
      const usual = (this.lengths[position] ?? 0) / all;
      for (const [number, often] of times) {
        const length = this.entries[number]?.lengths[position] ?? 0;
        const score = factor * (D + (often * (K + 1)) / (often + K * (1 - B + (B * length) / usual)));
        this.ofWord.add(number, score);
      }
    }
  }
}

/** Of equal scores the lower number. @param one, other places in what was found. */
function isBefore({ numbers, scores }: Scores, one: number, other: number): boolean {
  const score = scores[one] ?? 0;
  const another = scores[other] ?? 0;
  return score > another || (score === another && (numbers[one] ?? 0) < (numbers[other] ?? 0));
}

/** @param first places in `found`, best first, `limit` at the most. */
function putInPlace(first: number[], at: number, limit: number, found: Scores): void {
  const last = first[limit - 1];
  if (last !== undefined && !isBefore(found, at, last)) return;
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(found, at, first[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  first.splice(low, 0, at);
  if (first.length > limit) first.pop();
}
