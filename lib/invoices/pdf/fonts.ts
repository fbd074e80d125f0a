/** The files that a PDF's letters come from: Noto Sans, under the SIL Open Font License. Pure of pdfkit. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** In the order in which a letter looks for itself. The rupee sign is in the second one. */
const SUBSETS = ['latin', 'latin-ext', 'devanagari'] as const;
const WEIGHTS = { regular: 400, bold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

const FOLDER = 'node_modules/@fontsource/noto-sans/files';

export interface Face {
  /** Its name within one PDF. */
  name: string;
  weight: Weight;
  bytes: Buffer;
}

const WANTED = (Object.keys(WEIGHTS) as Weight[]).flatMap((weight) =>
  SUBSETS.map((subset) => ({
    name: `${weight} ${subset}`,
    weight,
    file: `${FOLDER}/noto-sans-${subset}-${WEIGHTS[weight]}-normal.woff`,
  })),
);

/** All that a release needs beside the server: the licence goes with the letters. */
export const FONT_FILES = [...WANTED.map(({ file }) => file), 'node_modules/@fontsource/noto-sans/LICENSE'];

let read: Promise<Face[]> | undefined;

/** Read once. */
export function faces(): Promise<Face[]> {
  read ??= Promise.all(
    WANTED.map(async ({ name, weight, file }) => ({
      name,
      weight,
      // A release has them at the same place: scripts/release/assemble.ts.
      bytes: unpacked(await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file))),
    })),
  ).catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}

/** WOFF 1.0: a header, then an entry for each table of the font. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/** The font in a WOFF file. pdfkit would unpack it for every PDF, in a script, which takes longer than all the rest of it. */
function unpacked(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT.header + count * SFNT.entry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF.header + index * WOFF.entry;
    const [at, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(at, at + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const place = SFNT.header + index * SFNT.entry;
    woff.copy(head, place, entry, entry + 4);
    woff.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, place + 8);
    head.writeUInt32BE(length, place + 12);
    // Tables begin at multiples of four.
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}
