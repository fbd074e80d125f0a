/** How deep a drawing goes once its parts are drawn where `use`, masks, markers and the like name them. Pure. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { PictureError } from '../picture-error';
import { isTold, LAYER, rulesOf } from './svg-sheet';

/** By name: `url(#id)`, or what sheets say of elements with a class, say (`inside .a`, `below .a`). */
type Reference = Part | string;
type Parts = Map<string, Part>;

/**
 * Side by side. librsvg draws each as large as the picture: 500 take it a second, and 100 that are masked or blended, which count
 * for five, two. What is drawn several times counts each time.
 */
const MAX_LAYERS = 500;

/** What an export says of elements that need none. */
const NO_LAYER = /:\s*(1(\.0*)?|100%|none|normal|auto)\s*$/i;

interface Part {
  /** Levels of its own: none where it only gathers others. */
  step: 0 | 1;
  /** Drawn in it side by side. */
  inside: Reference[];
  /** Drawn by the deepest of them, and by each other: paints are inherited. */
  below: Reference[];
  /** Of its own at first; with those of all that it draws once the height is known. */
  layers: number;
  /** Once it is known; 'open' while it is reckoned. */
  height?: number | 'open';
  marker?: boolean;
}

interface Element extends Part {
  /** The paints of what it stands in, and its own. */
  paints: Reference[];
}

const gather = (inside: Reference[] = [], below: Reference[] = []): Part => ({
  step: 0,
  inside,
  below,
  layers: 0,
});

/**
 * @param svg as it is written: what is left out draws nothing, and hides nothing.
 * @param most levels.
 * @throws PictureError when it goes deeper, a part draws itself, or two have one id.
 */
export function checkNesting(svg: string, most: number): void {
  const parts: Parts = new Map();
  const drawing: Element = { ...gather(), paints: [] };
  const open = [drawing];
  let sheet: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const parent = open.at(-1) ?? drawing;
    const element = elementOf(tag, parent.paints);
    parent.inside.push(element);
    open.push(element);
    if (tag.name === 'style') sheet = '';
    const { id } = tag.attributes;
    if (!id) return;
    if (parts.has(`#${id}`)) throw new PictureError('Two parts of the drawing have one id: export it anew.');
    parts.set(`#${id}`, element);
  });
  parser.on('text', (text) => {
    if (sheet !== undefined) sheet += text;
  });
  parser.on('closetag', () => {
    open.pop();
    if (sheet) addSheet(sheet, parts);
    sheet = undefined;
  });
  parser.write(svg).close();
  heightOf(drawing, 0, most, parts);
  if (drawing.layers > MAX_LAYERS) {
    throw new PictureError(
      `The drawing has over ${MAX_LAYERS} layers (opacity, masks, blending): export it flattened.`,
    );
  }
}

function addSheet(sheet: string, parts: Parts): void {
  for (const { keys, body } of rulesOf(sheet)) {
    const rule = gather();
    declare(rule, body);
    // Apart: the elements that it is for draw the one in them, and the other below.
    const [inside, below] = [
      { ...rule, below: [] },
      { ...rule, inside: [], layers: 0 },
    ];
    for (const key of keys) {
      at(`inside ${key}`).inside.push(inside);
      at(`below ${key}`).below.push(below);
    }
  }
  function at(name: string): Part {
    const part = parts.get(name) ?? gather();
    parts.set(name, part);
    return part;
  }
}

function elementOf({ name, attributes }: SaxesTagPlain, inherited: Reference[]): Element {
  const { href, style = '', id, class: classes, ...others } = attributes;
  const keys = ['*', name, ...(id ? [`#${id}`] : [])];
  if (classes) for (const each of new Set(classes.split(/\s+/))) keys.push(`.${each}`);
  const element: Element = {
    step: 1,
    inside: keys.map((key) => `inside ${key}`),
    below: keys.map((key) => `below ${key}`),
    layers: 0,
    marker: name === 'marker',
    paints: inherited,
  };
  if (href?.startsWith('#')) element.inside.push(href);
  for (const [property, value] of Object.entries(others)) declare(element, `${property}:${value}`);
  declare(element, style);
  element.paints = [gather([], [...element.below]), gather([], inherited)];
  // What these hold inherits from where it stands, and not from where it is drawn.
  if (/^(mask|clipPath|marker)$/.test(name)) element.below.push(...inherited);
  return element;
}

/** A mask or a clip is drawn once, for the whole of its element; anything else may be inherited by what is in it. */
function declare(into: Part, declarations: string): void {
  if (!isTold(declarations)) return;
  for (const declaration of declarations.split(';')) {
    if (LAYER.test(declaration) && !NO_LAYER.test(declaration)) {
      into.layers += /opacity/i.test(declaration) ? 1 : 5;
    }
    const list = /^\s*(mask|clip-path)\s*:/i.test(declaration) ? into.inside : into.below;
    for (const [, id = ''] of declaration.matchAll(/url\(\s*["']?(#[^"'()\s]+)/gi)) list.push(id);
  }
}

/** @param above levels that it is drawn in: deeper than `most` is not looked. */
function heightOf(reference: Reference, above: number, most: number, parts: Parts): number {
  const part = partOf(reference, parts);
  if (!part) return 0;
  if (part.height === 'open') {
    throw new PictureError('A part of the drawing draws itself: export it flattened.');
  }
  if (part.height === undefined) {
    part.height = 'open';
    const from = above + part.step;
    if (from > most) throw tooDeep(most);
    let height = 0;
    for (const each of part.inside) height = Math.max(height, heightOf(each, from, most, parts));
    for (const each of new Set(part.below)) height += heightOf(each, from + height, most, parts);
    for (const each of [...part.inside, ...part.below]) part.layers += partOf(each, parts)?.layers ?? 0;
    // One for each corner of a path: nobody counts them.
    if (part.marker) part.layers *= MAX_LAYERS + 1;
    part.height = part.step + height;
  }
  if (above + part.height > most) throw tooDeep(most);
  return part.height;
}

const partOf = (reference: Reference, parts: Parts) =>
  typeof reference === 'string' ? parts.get(reference) : reference;

export const tooDeep = (most: number) =>
  new PictureError(`The drawing nests over ${most} elements in each other: export it flattened.`);
