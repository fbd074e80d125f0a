/** A few words of SVG. Numbers are cut to one decimal, so that the same drawing is always the same bytes. */

/** Markup of one or more shapes. */
export type Svg = string;
export type Point = readonly [x: number, y: number];

function num(value: number): string {
  const cut = Math.round(value * 10) / 10;
  return String(cut === 0 ? 0 : cut).replace(/^(-?)0\./, '$1.');
}

/** Path data with short numbers and no idle spaces. */
function tidy(d: string): string {
  return d
    .replace(/-?\d*\.?\d+(?:e-?\d+)?/gi, (value) => num(Number(value)))
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?([a-zA-Z]) ?/g, '$1')
    .replace(/ -/g, '-')
    .trim();
}

export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): Svg {
  const corner = radius > 0 ? ` rx="${num(radius)}"` : '';
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}"${corner} fill="${fill}"/>`;
}

export function circle(cx: number, cy: number, r: number, fill: string): Svg {
  return `<circle cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}" fill="${fill}"/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string): Svg {
  return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"/>`;
}

export function path(d: string, fill: string): Svg {
  return `<path d="${tidy(d)}" fill="${fill}"/>`;
}

export function poly(points: readonly Point[], fill: string): Svg {
  return path(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`, fill);
}

/** A stroke with round ends. */
export function line(d: string, stroke: string, width: number): Svg {
  return `<path d="${tidy(d)}" fill="none" stroke="${stroke}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A ring: a circle without a filling. */
export function ring(cx: number, cy: number, r: number, stroke: string, width: number): Svg {
  return `<circle cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}" fill="none" stroke="${stroke}" stroke-width="${num(width)}"/>`;
}

export function all(...shapes: readonly Svg[]): Svg {
  return shapes.join('');
}

/** Moves, then turns (degrees), then scales what it is given, about that place. */
export function place(shapes: Svg, x: number, y: number, turn = 0, scale: number | Point = 1): Svg {
  const steps = [x || y ? `translate(${num(x)} ${num(y)})` : '', turn ? `rotate(${num(turn)})` : ''];
  if (typeof scale !== 'number') steps.push(`scale(${scale.join(' ')})`);
  else if (scale !== 1) steps.push(`scale(${scale})`);
  return `<g transform="${steps.filter(Boolean).join(' ')}">${shapes}</g>`;
}

/** Shows `shapes` only where the outline `d` is. `sheet` numbers the outlines. */
export function within(d: string, shapes: Svg): Svg {
  return `<g clip-path="url(#{${tidy(d)}})">${shapes}</g>`;
}

/** An outline filled, and what lies on it, cut at its edge. */
export function solid(d: string, fill: string, ...on: readonly Svg[]): Svg {
  return path(d, fill) + (on.length > 0 ? within(d, all(...on)) : '');
}

/** Path data of a rectangle with round corners, for `within` and `solid`. */
export function box(x: number, y: number, w: number, h: number, r = 0): string {
  return r === 0
    ? `M${x} ${y}h${w}v${h}h${-w}Z`
    : `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}

/** The same shape at many places, written once. `shape` is drawn about 0,0. */
export function stamp(shape: Svg, places: readonly Point[]): Svg {
  return places.map(([x, y]) => `<use href="#{${shape}}" x="${num(x)}" y="${num(y)}"/>`).join('');
}

/** Round dots, all of one path: strokes without length. */
export function dots(places: readonly Point[], r: number, fill: string): Svg {
  return line(places.map(([x, y]) => `M${x} ${y}h0`).join(''), fill, 2 * r);
}

/** Places written as in path data: `10 20, 30 40`. */
export function points(list: string): Point[] {
  return list.split(',').map((pair) => {
    const [x = 0, y = 0] = pair.trim().split(' ').map(Number);
    return [x, y] as const;
  });
}

/** Places of a grid, every second row moved by `shift`. */
export function grid(
  x: number,
  y: number,
  columns: number,
  rows: number,
  dx: number,
  dy = dx,
  shift = 0,
): Point[] {
  return Array.from({ length: columns * rows }, (_, i) => {
    const row = Math.floor(i / columns);
    return [x + (i % columns) * dx + (row % 2 ? shift : 0), y + row * dy] as const;
  });
}

/** Places on a circle, the first one to the right. */
export function around(cx: number, cy: number, r: number, count: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r] as const;
  });
}

/** The whole file: outlines used by `within` and shapes used by `stamp` get short names, each written once. */
export function sheet(width: number, height: number, shapes: Svg): string {
  const names = new Map<string, string>();
  const body = shapes.replace(/#\{([^}]*)\}/g, (_, content: string) => {
    const name = names.get(content) ?? `s${names.size.toString(36)}`;
    names.set(content, name);
    return `#${name}`;
  });
  const shared = [...names].map(([content, name]) =>
    content.startsWith('<')
      ? `<g id="${name}">${content}</g>`
      : `<clipPath id="${name}"><path d="${content}"/></clipPath>`,
  );
  const defs = shared.length > 0 ? `<defs>${shared.join('')}</defs>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${defs}${body}</svg>\n`;
}

/** `count` things made by `make`, one after another. */
export function repeat(count: number, make: (index: number) => Svg): Svg {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}
