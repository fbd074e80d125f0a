/** What answers are known to look like: from the gateway's own samples, and from the sandbox. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { refusalWords } from '@/lib/console/order/outcome-text';
import { METHODS } from '@/lib/payments/state/ways-to-pay/methods';
import { errorClass, readPaths } from '@/lib/pinelabs';
import { type Differences, differences, wordsByField } from './differences';
import type { EvidenceFile } from './evidence';
import { isReadByClient, type Kind } from './recorder';
import { merged, parentOf, type Shape, shapeOf, shapeSchema, withoutLengths } from './shape';

export const KNOWN_FILE = 'scripts/rehearse/known-shapes.json';
type Shapes = Readonly<Record<string, Shape>>;

export function knownShapes(root: string): Shapes {
  return z
    .record(z.string(), shapeSchema)
    .parse(JSON.parse(readFileSync(path.join(root, KNOWN_FILE), 'utf8')));
}

/** `unsent`: fields that our client reads and that never came, though the object around them did. */
export type Report = Record<keyof Differences | 'unsent', readonly string[]>;

/** Words that the shop acts on, and the events that the gateway's pages name. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  status: ORDER_STATUSES,
  payment_method: METHODS,
  event_type: [
    ...['ORDER_AUTHORIZED', 'ORDER_PROCESSED', 'ORDER_CANCELLED', 'ORDER_FAILED'],
    ...['PAYMENT_FAILED', 'REFUND_PROCESSED', 'REFUND_FAILED'],
  ],
};

/** Seen beside known, by kind of answer; kinds without a difference that matters are left out. */
export function compare(seen: EvidenceFile['answers'], known: Shapes): Record<string, Report> {
  const words = wordsByField(Object.values(known));
  const isKnown = (name: string, word: string) =>
    OURS[name]?.includes(word) === true ||
    (/^(?:error_)?code$/.test(name) &&
      (errorClass(word) !== undefined || refusalWords(word) !== undefined)) ||
    words.get(name)?.has(word) === true;
  return Object.fromEntries(
    Object.entries(seen).flatMap(([kind, shape]): [string, Report][] => {
      const found = differences(shape, known[kind] ?? {}, isKnown);
      const report = {
        ...found,
        unknown: marked(kind, found.unknown),
        missing: marked(kind, found.missing),
        unsent: unsent(kind, shape),
      };
      return Object.values(report).some((list) => list.length > 0) ? [[kind, report]] : [];
    }),
  );
}

const readByClient = (kind: string): string[] => (isReadByClient(kind) ? readPaths(kind) : []);

function unsent(kind: string, seen: Shape): string[] {
  return readByClient(kind).filter((field) => {
    const parent = parentOf(field);
    return !(field in seen) && parent !== undefined && seen[parent]?.types.includes('object');
  });
}

/** A field that our client reads matters more than one that it leaves alone. */
function marked(kind: string, fields: readonly string[]): string[] {
  const read = new Set(readByClient(kind));
  return fields.map((field) => (read.has(field) ? `${field} (the client reads it)` : field));
}

/** Of the pages of the gateway, by the sandbox's name of the call. */
const KIND_OF_SAMPLE: Readonly<Record<string, Kind>> = {
  token: 'token',
  link: 'link',
  discovery: 'offers',
  validate: 'eligibility',
};
const samples = z.array(z.looseObject({ call: z.string(), answer: z.unknown() }));
const published = z.array(z.looseObject({ answer: z.unknown() }));

/** Told in words beside a sample that has `expires_in`. */
const TOLD = [{ kind: 'token' as const, answer: { access_token: '', expires_at: '' } }];

/** What the gateway's pages print, and what it publishes elsewhere: packages/sandbox/contract. */
export function publishedShapes(root: string): Shapes {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(root, 'packages/sandbox/contract', name), 'utf8'));
  const printed = ['000', '001', '002', '003', '004'].flatMap((page) =>
    samples
      .parse(read(`samples/${page}.json`))
      .map(({ call, answer }) => ({ kind: KIND_OF_SAMPLE[call] ?? 'order', answer })),
  );
  const others = (['order', 'error'] as const).flatMap((kind) =>
    published.parse(read(`published/${kind}s.json`)).map(({ answer }) => ({ kind, answer })),
  );
  const all = [
    ...printed,
    ...TOLD,
    ...others,
    { kind: 'offers' as const, answer: read('published/offers.json') },
  ];
  return all.reduce<Shapes>((found, { kind, answer }) => together(found, { [kind]: shapeOf(answer) }), {});
}

/** A field a line, so that a change can be read. */
export function shapesText(shapes: Shapes): string {
  const kinds = Object.entries(shapes).map(([kind, shape]) => {
    const fields = Object.entries(shape).map(
      ([field, said]) => `    ${JSON.stringify(field)}: ${JSON.stringify(said)}`,
    );
    return `  ${JSON.stringify(kind)}: {\n${fields.join(',\n')}\n  }`;
  });
  return `{\n${kinds.join(',\n')}\n}\n`;
}

export function together(one: Shapes, other: Shapes): Shapes {
  const kinds = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return Object.fromEntries(
    kinds.map((kind) => {
      const [a, b] = [one[kind], other[kind]];
      return [kind, withoutLengths(a && b ? merged(a, b) : (a ?? b ?? {}))];
    }),
  );
}
