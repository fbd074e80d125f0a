/**
 * Text of several scripts in a PDF, which has no fonts to fall back on: each run of letters is set in the first of ours that
 * has them. A letter that none has becomes a question mark, and is told of.
 */
import PDFDocument from 'pdfkit';
import { type Face, faces, type Weight } from './fonts';

export interface Style {
  size: number;
  weight?: Weight;
}

interface Run {
  face: string;
  text: string;
}

export interface Line {
  runs: Run[];
  width: number;
}

export type Pdf = InstanceType<typeof PDFDocument>;

/** Letters by face. */
type Coverage = ReadonlyMap<string, ReadonlySet<number>>;
/** Read once: a font takes longer to open than a page to draw. */
let coverage: Coverage | undefined;

/** In a PDF of its own: one that has opened them all would not be the same bytes as the next. */
function coverageOf(all: readonly Face[]): Coverage {
  const pdf = new PDFDocument({ font: '' });
  return new Map(
    all.map(({ name, bytes }) => {
      pdf.font(bytes);
      return [name, new Set((pdf as unknown as WithFont)._font.font.characterSet)];
    }),
  );
}

/** Part of what pdfkit keeps of the font that is set: its types leave it out. */
interface WithFont {
  _font: { font: { characterSet: number[] } };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export class Typesetter {
  /** Whether anything was set as a question mark. */
  missed = false;

  private readonly set = new Set<string>();

  private constructor(
    private readonly pdf: Pdf,
    private readonly all: readonly Face[],
    private readonly has: Coverage,
  ) {}

  static async on(pdf: Pdf): Promise<Typesetter> {
    const all = await faces();
    coverage ??= coverageOf(all);
    return new Typesetter(pdf, all, coverage);
  }

  /** As many lines as the width asks for. A word that is longer than a line is broken. */
  lines(text: string, style: Style, width: number): Line[] {
    return text.split('\n').flatMap((paragraph) => this.paragraph(paragraph, style, width));
  }

  heightOf({ size }: Style, lines: number): number {
    return lines * size * 1.36;
  }

  /** Below each other, from the top. @param x the left edge of a column that is `width` wide. */
  draw(lines: readonly Line[], style: Style, x: number, y: number, width: number, right = false): void {
    for (const [index, { runs, width: taken }] of lines.entries()) {
      let at = right ? x + width - taken : x;
      for (const { face, text } of runs) {
        this.use(face, style.size);
        this.pdf.text(text, at, y + this.heightOf(style, index), { lineBreak: false, baseline: 'top' });
        at += this.pdf.widthOfString(text);
      }
    }
  }

  private paragraph(text: string, style: Style, width: number): Line[] {
    const lines: Line[] = [];
    let current = '';
    const put = (more: string) => {
      const longer = current === '' ? more : `${current} ${more}`;
      if (this.line(longer, style).width <= width) {
        current = longer;
        return true;
      }
      return false;
    };
    const end = () => {
      if (current !== '') lines.push(this.line(current, style));
      current = '';
    };
    for (const word of text.split(' ').filter((part) => part !== '')) {
      if (put(word)) continue;
      end();
      if (put(word)) continue;
      for (const { segment } of graphemes.segment(word)) {
        if (current !== '' && this.line(current + segment, style).width > width) end();
        current += segment;
      }
    }
    end();
    return lines;
  }

  private line(text: string, { size, weight = 'regular' }: Style): Line {
    const runs = this.runs(text, weight);
    let width = 0;
    for (const { face, text: part } of runs) width += this.use(face, size).widthOfString(part);
    return { runs, width };
  }

  private runs(text: string, weight: Weight): Run[] {
    const names = this.all.filter((face) => face.weight === weight).map(({ name }) => name);
    const runs: Run[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const last = runs.at(-1);
      const wanted = last ? [last.face, ...names] : names;
      const face = wanted.find((name) => this.hasAll(name, segment));
      if (face === undefined) this.missed = true;
      const [use, part] = face === undefined ? [names[0] ?? '', '?'] : [face, segment];
      if (last?.face === use) last.text += part;
      else runs.push({ face: use, text: part });
    }
    return runs;
  }

  /** Opened once it is needed: most documents are Latin. */
  private use(name: string, size: number): Pdf {
    const face = this.all.find((one) => one.name === name);
    if (face && !this.set.has(name)) this.pdf.registerFont(name, face.bytes);
    this.set.add(name);
    return this.pdf.font(name).fontSize(size);
  }

  private hasAll(face: string, text: string): boolean {
    return [...text].every((letter) => this.has.get(face)?.has(letter.codePointAt(0) ?? 0));
  }
}
