/** The files that a PDF's letters come from: Noto Sans, under the SIL Open Font License. Pure of pdfkit. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

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

let read: Promise<Face[]> | undefined;

/** Read once. */
export function faces(): Promise<Face[]> {
  read ??= Promise.all(
    WANTED.map(async ({ name, weight, file }) => ({
      name,
      weight,
      // A release has them at the same place: scripts/release/assemble.ts.
      bytes: await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), file)),
    })),
  ).catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}
