/**
 * A drawing written anew from what it is made of: what `svg-names.ts` does not name is left out. A strict XML parser reads what a
 * browser's own would; what is not well-formed, and every entity but XML's five, is refused. Pure.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { PictureError } from '../picture-error';
import { ATTRIBUTES, ELEMENTS } from './svg-names';
import { checkNesting, tooDeep } from './svg-parts';

/**
 * Drawing programs stay below 30. Each level may be a layer of its own (`opacity`, a mask, a rule of the sheet), and librsvg draws
 * each as large as the picture: 190 take it seven seconds, and blended ones over a minute. Parts that are drawn by name count.
 */
const MAX_DEPTH = 40;
const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** Of pictures inside the drawing. */
const EMBEDDED = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/=\s]+)$/;

export interface CleanSvg {
  svg: string;
  /** Files inside it, for their own checks. */
  embedded: Buffer[];
}

/** @throws PictureError when it is not well-formed, or no drawing. */
export function cleanSvg(bytes: Buffer): CleanSvg {
  const parser = new SaxesParser({ xmlns: true });
  const written: string[] = [];
  const embedded: Buffer[] = [];
  /** How deep inside an element that is left out. */
  let left = 0;
  let depth = 0;
  let sheet: string | undefined;
  parser.on('error', (error) => {
    throw new PictureError(
      `The drawing cannot be read (${firstLine(error.message)}): export it as plain SVG.`,
    );
  });
  parser.on('opentag', (tag) => {
    if (depth++ === 0 && (tag.uri !== SVG || tag.local !== 'svg')) {
      throw new PictureError(
        'The file is no drawing: its first element is not <svg> of SVG’s own namespace.',
      );
    }
    if (depth > MAX_DEPTH) throw tooDeep(MAX_DEPTH);
    // A style holds text alone: what followed an element in it would be no part of the sheet that is looked at.
    if (left > 0 || sheet !== undefined || tag.uri !== SVG || !nameOf(tag)) left++;
    else {
      written.push(`<${nameOf(tag)}${depth === 1 ? ` xmlns="${SVG}"` : ''}${attributesOf(tag, embedded)}>`);
      if (tag.local === 'style') sheet = '';
    }
  });
  const text = (value: string) => {
    if (left > 0 || depth === 0) return;
    if (sheet === undefined) written.push(escapeXml(value));
    else sheet += value;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth--;
    if (left > 0) {
      left--;
      return;
    }
    if (tag.local === 'style' && sheet !== undefined) {
      written.push(escapeXml(safeSheet(sheet)));
      sheet = undefined;
    }
    written.push(`</${nameOf(tag)}>`);
  });
  parser.write(decode(bytes)).close();
  const svg = written.join('');
  checkNesting(svg, MAX_DEPTH);
  return { svg, embedded };
}

/** A link is a group that leads nowhere. Undefined for what is left out. */
function nameOf({ local }: SaxesTagNS): string | undefined {
  if (local === 'a') return 'g';
  return ELEMENTS.has(local) ? local : undefined;
}

function attributesOf(tag: SaxesTagNS, embedded: Buffer[]): string {
  let written = '';
  for (const { local, uri, value, prefix } of Object.values(tag.attributes)) {
    if (local === 'href' && (uri === '' || uri === XLINK)) {
      const kept =
        tag.local !== 'a' && (/^#[^\s]*$/.test(value) || (tag.local === 'image' && keep(value, embedded)));
      // With both spellings the first one stands: twice the same attribute would be no XML.
      if (kept && !written.includes(' href="')) written += ` href="${escapeXml(value)}"`;
    } else if (prefix === 'xml' && local === 'space') written += ` xml:space="${escapeXml(value)}"`;
    else if (uri === '' && prefix === '' && ATTRIBUTES.has(local)) {
      const kept = local === 'style' ? safeStyle(value) : value;
      if (kept !== undefined && isSafeCss(kept)) written += ` ${local}="${escapeXml(kept)}"`;
    }
  }
  return written;
}

function keep(value: string, embedded: Buffer[]): boolean {
  const data = EMBEDDED.exec(value)?.[2];
  if (data === undefined) return false;
  embedded.push(Buffer.from(data, 'base64'));
  return true;
}

/**
 * Embedded fonts and imported sheets go; a sheet that still names something elsewhere goes as a whole, as does one in which
 * what was around the removed makes the same anew.
 */
function safeSheet(css: string): string {
  const kept = safeStyle(without(without(css, /@font-face/i, '}'), /@import/i, ';')) ?? '';
  return isSafeCss(kept) && !/@(import|font-face|namespace)|https?:/i.test(kept) ? kept : '';
}

/** Without its filters (svg-names.ts); undefined where one may hide behind a comment. */
function safeStyle(css: string): string | undefined {
  const kept = css.replace(/(?<![-\w])(?:-webkit-|backdrop-)?filter\s*:[^;}]*/gi, '');
  return /(?<![-\w])(?:-webkit-|backdrop-)?filter(?![-\w])/i.test(kept) ? undefined : kept;
}

/** In one pass: a pattern that looks for its end anew from each beginning takes minutes over a hostile file. */
function without(css: string, begin: RegExp, end: string): string {
  const [first = '', ...rules] = css.split(begin);
  return [first, ...rules.map((rule) => (rule.includes(end) ? rule.slice(rule.indexOf(end) + 1) : ''))].join(
    '',
  );
}

/** Nothing of it is loaded from anywhere but the drawing itself. Escapes could hide what is: none is taken. */
function isSafeCss(value: string): boolean {
  if (/\\|\/\/|javascript:|data:|(image|image-set|cross-fade|src|element|expression)\s*\(/i.test(value))
    return false;
  const urls = value.match(/url\s*\(/gi) ?? [];
  return urls.length === (value.match(/url\(\s*(["']?)#[^"'()\s]+\1\s*\)/gi) ?? []).length;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
const escapeXml = (text: string) => text.replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character] ?? '');

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PictureError('The drawing’s text is not UTF-8: save it as UTF-8.', 'picture', { cause });
  }
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';
