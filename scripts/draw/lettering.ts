/** Capitals of one stroke, six units tall, for what is printed on packs, spines and keys. */
import { line, path, type Svg } from './svg';

/** Width, then path data. */
const glyphs: Readonly<Record<string, readonly [number, string]>> = {
  A: [4, 'M0 6L2 0L4 6M.8 4H3.2'],
  B: [3.4, 'M0 0V6H1.8A1.6 1.6 0 0 0 1.8 2.8H0H1.6A1.4 1.4 0 0 0 1.6 0H0'],
  C: [4.4, 'M4.3 1.2A2.8 3 0 1 0 4.3 4.8'],
  D: [4, 'M0 0V6H1.2A2.8 3 0 0 0 1.2 0H0'],
  E: [3, 'M3 0H0V6H3M0 3H2.5'],
  F: [3, 'M3 0H0V6M0 3H2.5'],
  G: [4.6, 'M4.3 1.2A2.8 3 0 1 0 4.5 4.4V3.3H2.8'],
  H: [3.8, 'M0 0V6M3.8 0V6M0 3H3.8'],
  I: [0, 'M0 0V6'],
  J: [2.6, 'M2.6 0V4.4A1.4 1.6 0 0 1 0 4.6'],
  K: [3.6, 'M0 0V6M3.5 0L0 3.4L3.6 6'],
  L: [2.9, 'M0 0V6H2.9'],
  M: [4.8, 'M0 6V0L2.4 4L4.8 0V6'],
  N: [4, 'M0 6V0L4 6V0'],
  O: [5.4, 'M2.7 0A2.7 3 0 1 0 2.7 6A2.7 3 0 1 0 2.7 0'],
  P: [3.2, 'M0 6V0H1.6A1.6 1.6 0 0 1 1.6 3.3H0'],
  Q: [5.4, 'M2.7 0A2.7 3 0 1 0 2.7 6A2.7 3 0 1 0 2.7 0M3.4 4.4L5.2 6.3'],
  R: [3.5, 'M0 6V0H1.7A1.6 1.6 0 0 1 1.7 3.2H0M1.8 3.2L3.5 6'],
  S: [3.3, 'M3.2 1A1.6 1.5 0 1 0 1.6 3A1.6 1.5 0 1 1 0 5'],
  T: [3.8, 'M0 0H3.8M1.9 0V6'],
  U: [3.8, 'M0 0V4.1A1.9 1.9 0 0 0 3.8 4.1V0'],
  V: [4, 'M0 0L2 6L4 0'],
  W: [6, 'M0 0L1.5 6L3 1L4.5 6L6 0'],
  X: [3.8, 'M0 0L3.8 6M3.8 0L0 6'],
  Y: [3.8, 'M0 0L1.9 3L3.8 0M1.9 3V6'],
  Z: [3.6, 'M0 0H3.6L0 6H3.6'],
  '2': [3.2, 'M0 1.5A1.6 1.6 0 1 1 2.8 2.6L0 6H3.3'],
  '₹': [3.6, 'M0 0H3.6M0 1.8H3.6M.8 0A1.7 1.75 0 0 1 .8 3.5H0L3 6.2'],
  ' ': [1.6, ''],
};

const GAP = 1.5;

function glyph(letter: string): readonly [number, string] {
  const found = glyphs[letter];
  if (!found) throw new Error(`no capital for "${letter}": draw one in lettering.ts`);
  return found;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + glyph(letter)[0] + GAP, -GAP);
}

/** A line of capitals centred on `cx`, its top at `y`, `size` tall. */
export function letters(
  text: string,
  cx: number,
  y: number,
  size: number,
  colour: string,
  weight = 0.85,
): Svg {
  const scale = size / 6;
  let at = cx - (widthOf(text) * scale) / 2;
  const strokes = [...text].map((letter) => {
    const [width, d] = glyph(letter);
    const moved = shifted(d, scale, at, y);
    at += (width + GAP) * scale;
    return moved;
  });
  return line(strokes.join(''), colour, weight * scale);
}

/** Absolute path data (M L H V A) scaled and moved. */
function shifted(d: string, scale: number, dx: number, dy: number): string {
  return d.replace(/([MLHVA])([^MLHVA]*)/g, (_, command: string, rest: string) => {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map((value) => Number(value) * scale);
    const [a = 0, b = 0, , , , x = 0, y = 0] = n;
    if (command === 'H') return `H${a + dx}`;
    if (command === 'V') return `V${a + dy}`;
    if (command === 'A') {
      const [, , , large, sweep] = rest.trim().split(/\s+/);
      return `A${a} ${b} 0 ${large} ${sweep} ${x + dx} ${y + dy}`;
    }
    return `${command}${a + dx} ${b + dy}`;
  });
}

/** The word घर (ghar, home) in one stroke, 100 tall from its head-line, from 0,0. */
export function ghar(colour: string, weight = 11): Svg {
  return line(
    'M-6 0H176M84 0V100M14 0C-2 16 6 38 28 36C6 38 -4 62 22 74C44 82 70 76 84 60M118 0C148 6 152 40 122 44C132 52 146 74 160 98',
    colour,
    weight,
  );
}

/** Lines of print too small to read. */
export function print(
  x: number,
  y: number,
  widths: readonly number[],
  step: number,
  colour: string,
  weight: number,
): Svg {
  return path(widths.map((w, i) => `M${x} ${y + i * step}h${w}v${weight}h${-w}Z`).join(''), colour);
}
