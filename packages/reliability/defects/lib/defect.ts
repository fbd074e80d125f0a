/** What each file beside this folder is: a defect that runs elsewhere today, and its replay against this shop. */
import type { DefectWorld } from './world';

export interface Defect {
  readonly number: number;
  /** The file's name after its number. */
  readonly slug: string;
  /** As it was found. */
  readonly title: string;
  /** What this shop does instead, in a sentence. */
  readonly here: string;
  replay(world: DefectWorld, verdict: Verdict): Promise<void>;
}

/** What a replay has shown. */
export class Verdict {
  readonly broken: string[] = [];
  promises = 0;
  controls = 0;

  /** What must be true of this shop. */
  holds(sentence: string, actual: boolean): void {
    this.promises += 1;
    if (!actual) this.broken.push(`not so: ${sentence}`);
  }

  /** The same thing done rightly has its effect: the replay was not harmless for being malformed. */
  control(sentence: string, actual: boolean): void {
    this.controls += 1;
    if (!actual) this.broken.push(`the replay proves nothing, since it is not so that ${sentence}`);
  }

  /** Nothing shown is nothing proved. */
  get shown(): boolean {
    return this.broken.length === 0 && this.promises > 0 && this.controls > 0;
  }
}

export function fileOf({ number, slug }: Pick<Defect, 'number' | 'slug'>): string {
  return `packages/reliability/defects/${String(number).padStart(2, '0')}-${slug}.ts`;
}

/** A row of the table in docs/reliability.md. */
export function tableRow(defect: Defect): string {
  return `| ${defect.number}. ${defect.title} | ${defect.here} | \`${fileOf(defect)}\` |`;
}
