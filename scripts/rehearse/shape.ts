/**
 * The shape of an answer: which fields it has, of which types, and the gateway's own words in them. Values never
 * get in: what is kept of a text is its length. Pure.
 */
import { z } from 'zod';

const fieldShape = z.object({
  types: z.array(z.enum(['text', 'whole', 'number', 'flag', 'null', 'list', 'object'])),
  /** Constants of the gateway, such as PROCESSED. */
  words: z.array(z.string()).default([]),
  /** There wherever the object around it is. */
  always: z.boolean(),
  /** Of a text: the shortest and the longest. */
  length: z.tuple([z.number(), z.number()]).optional(),
});
type FieldShape = z.infer<typeof fieldShape>;

/** By path, such as `data.payments[].status`; the answer itself is ``. */
export const shapeSchema = z.record(z.string(), fieldShape);
export type Shape = Readonly<Record<string, FieldShape>>;

/** Deeper than any answer. */
const MAX_DEPTH = 24;
/** The names below are the merchant's own. */
const OWN_NAMES = 'merchant_metadata';
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;
/** A text is kept as a word in these fields alone: a name in capitals, a PAN or a token looks like a word, too. */
const WORD_FIELD =
  /(?:^|_)(?:status|type|mode|methods?|currency|category|network_name)$|^(?:code|error_code|country_code|source|step)$/i;
const WORD = /^[A-Z][A-Z0-9_]{1,59}$/;

export function shapeOf(value: unknown, path = '', depth = 0): Shape {
  const here = (types: FieldShape['types'], more: Partial<FieldShape> = {}): Shape => ({
    [path]: { types, words: [], always: true, ...more },
  });
  if (value === null || value === undefined) return here(['null']);
  if (typeof value === 'string') {
    return here(['text'], { words: wordsOf(value, path), length: [value.length, value.length] });
  }
  if (typeof value === 'number') return here([Number.isSafeInteger(value) ? 'whole' : 'number']);
  if (typeof value === 'boolean') return here(['flag']);
  if (Array.isArray(value)) {
    const items = depth < MAX_DEPTH ? value.map((item) => shapeOf(item, `${path}[]`, depth + 1)) : [];
    return { ...here(['list']), ...items.reduce(merged, {}) };
  }
  const fields = depth < MAX_DEPTH && !path.endsWith(OWN_NAMES) ? Object.entries(value) : [];
  const below = fields.map(([name, inner]) => shapeOf(inner, child(path, name), depth + 1));
  return Object.assign({}, here(['object']), ...below);
}

function child(path: string, name: string): string {
  const known = NAME.test(name) ? name : '…';
  return path === '' ? known : `${path}.${known}`;
}

function wordsOf(text: string, path: string): string[] {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits <= 3 && WORD.test(text) && WORD_FIELD.test(nameOf(path)) ? [text] : [];
}

/** `status` of `data.payments[].status`; of a list's items the list's name. */
export function nameOf(path: string): string {
  return /([^.[\]]*)(?:\[\])*$/.exec(path)?.[1] ?? '';
}

/** `data.payments[]` of `data.payments[].status`; undefined for the answer itself. */
export function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  if (path.endsWith('[]')) return path.slice(0, -2);
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(0, dot);
}

/** What two answers of one kind look like together. */
export function merged(one: Shape, other: Shape): Shape {
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const [a, b] = [one[path], other[path]];
      if (a && b) return [[path, both(a, b)]];
      const only = a ?? b;
      if (!only) return [];
      const parent = parentOf(path);
      // Where the object around it is absent too, nothing is said about the field.
      const missed = parent !== undefined && (a ? other : one)[parent] !== undefined;
      return [[path, { ...only, always: only.always && !missed }]];
    }),
  );
}

function both(a: FieldShape, b: FieldShape): FieldShape {
  const lengths = [a.length, b.length].filter((length) => length !== undefined);
  return {
    types: [...new Set([...a.types, ...b.types])].toSorted(),
    words: [...new Set([...a.words, ...b.words])].toSorted(),
    always: a.always && b.always,
    ...(lengths.length > 0 && {
      length: [Math.min(...lengths.map(([least]) => least)), Math.max(...lengths.map(([, most]) => most))],
    }),
  };
}

/** As it is committed: lengths say nothing about a kind of answer. */
export function withoutLengths(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { types, words, always }]) => [path, { types, words, always }]),
  );
}
