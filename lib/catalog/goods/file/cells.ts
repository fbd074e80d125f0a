/** Cells that hold more than a text, both ways. Pure. */
import type { GstRate } from '@/db/types';
import { cleanText } from '@/lib/typed/clean-text';
import { readCode } from '@/lib/typed/typed-digits';

/** @template T what the cell says; a fault names what to write instead. */
export type Read<T> = { value: T } | { fault: string };

/** `Colour: Indigo; Size: M`, or one a line. A `;` or `:` that belongs to the text has a backslash before it. */
export function readPairs(text: string): Read<[string, string][]> {
  const pairs: [string, string][] = [];
  for (const [first = '', ...rest] of splitEscaped(text)) {
    const pair: [string, string] = [cleanText(first), cleanText(rest.join(':'))];
    if (pair[0] === '' && rest.length === 0) continue;
    if (pair[0] === '' || pair[1] === '') {
      return {
        fault: 'Write each as name: value, with ; or a new line between them (\\; for a ; in a text).',
      };
    }
    pairs.push(pair);
  }
  return { value: pairs };
}

/** Items, each split where a colon stands. */
function splitEscaped(text: string): string[][] {
  const items: string[][] = [['']];
  for (const [, escaped, sign = ''] of text.matchAll(/\\([\s\S])|([\s\S])/g)) {
    const item = items.at(-1) ?? [];
    if (escaped === undefined && /[;\n\r]/.test(sign)) items.push(['']);
    else if (sign === ':' && item.length === 1) item.push('');
    else item.push(`${item.pop() ?? ''}${escaped ?? sign}`);
  }
  return items;
}

export function writePairs(pairs: readonly (readonly [string, string])[], between: '\n' | '; '): string {
  const quoted = (text: string, signs: RegExp) => text.replace(signs, '\\$&');
  return pairs.map(([name, value]) => `${quoted(name, /[\\;:]/g)}: ${quoted(value, /[\\;]/g)}`).join(between);
}

/** The day on which GST began: of a rate that names no other. */
export const GST_BEGAN = '2017-07-01';
/** In hundredths of a percent. Those that ended on 22 September 2025 are followed by another. */
const RATES_TODAY = [0, 25, 150, 300, 500, 1800, 4000];
const RATES_ENDED = [1200, 2800];

const RATE = /^(\d{1,2}(?:\.\d{1,2})?) ?%?(?: from (\d{4}-\d{2}-\d{2}))?$/i;

/** `18`, or `12; 5 from 2025-09-22`. */
export function readRates(text: string): Read<GstRate[]> {
  const rates: GstRate[] = [];
  for (const part of readCode(text).split(';')) {
    const [, percent, from = rates.length === 0 ? GST_BEGAN : ''] = RATE.exec(part.trim()) ?? [];
    if (percent === undefined || !isDay(from)) {
      return { fault: 'Write a rate like 18, or several like 12; 5 from 2025-09-22.' };
    }
    const basisPoints = Math.round(Number(percent) * 100);
    if (![...RATES_TODAY, ...RATES_ENDED].includes(basisPoints)) {
      return { fault: `${percent}% is no rate of GST: 0, 5, 18 and 40 are, and 0.25, 1.5 and 3 of jewels.` };
    }
    if (from <= (rates.at(-1)?.from ?? '')) return { fault: 'Write the rates in the order of their days.' };
    rates.push({ from, basisPoints });
  }
  if (RATES_ENDED.includes(rates.at(-1)?.basisPoints ?? 0)) {
    return {
      fault: 'That rate ended on 22 September 2025. Add the one that follows: 12; 5 from 2025-09-22.',
    };
  }
  return { value: rates };
}

export function writeRates(rates: readonly GstRate[]): string {
  return rates
    .map(({ from, basisPoints }, index) =>
      index === 0 && from === GST_BEGAN ? `${basisPoints / 100}` : `${basisPoints / 100} from ${from}`,
    )
    .join('; ');
}

/** A picture as the file names it: a file, an address, or one that the shop has. */
export interface PictureSource {
  source: string;
  alt: string;
}

/** One a line: `kurta.jpg | Indigo kurta, from the front`. */
export function readPictures(text: string): Read<PictureSource[]> {
  const pictures = text.split(/[\r\n]+/).flatMap((line) => {
    const [source = '', ...alt] = line.split('|');
    return source.trim() === '' ? [] : [{ source: source.trim(), alt: cleanText(alt.join('|')) }];
  });
  return { value: pictures };
}

export function writePictures(pictures: readonly PictureSource[]): string {
  return pictures
    .map(({ source, alt }) => {
      const name = source.replaceAll('|', '%7C');
      return alt === '' ? name : `${name} | ${alt}`;
    })
    .join('\n');
}

export function readYesNo(text: string): Read<boolean> {
  const word = cleanText(text).toLowerCase();
  if (/^(yes|y|true|1)$/.test(word)) return { value: true };
  if (/^(no|n|false|0)$/.test(word)) return { value: false };
  return { fault: 'Write yes or no.' };
}

/** A day as it is written is ten in the morning of it, in Indian time; a moment is itself. */
const MORNING = 'T10:00:00+05:30';

export function readMoment(text: string): Read<number> {
  const at = Date.parse(isDay(text.trim()) ? `${text.trim()}${MORNING}` : text.trim());
  const written = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text.trim());
  return written && Number.isSafeInteger(at) ? { value: at } : { fault: 'Write a day like 2026-10-20.' };
}

export function writeMoment(at: number): string {
  const moment = new Date(at).toISOString();
  const day = moment.slice(0, 10);
  return Date.parse(`${day}${MORNING}`) === at ? day : moment;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(at || 0).toISOString().startsWith(text);
}

/** A whole number of at most nine digits, commas between them or not. */
export function readWhole(text: string): Read<number> {
  const digits = readCode(text).replaceAll(',', '');
  return /^\d{1,9}$/.test(digits)
    ? { value: Number(digits) }
    : { fault: `“${text.trim()}” is no whole number. Write one like 12.` };
}

/** Lower-case Latin letters and digits with single hyphens between; empty where the text has none. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
    .replace(/-$/, '');
}
