/** Bodies that many things are made of, lit from the upper left. */
import type { Tones } from './palette';
import { all, box, ellipse, line, path, poly, rect, repeat, type Svg, solid, within } from './svg';

interface DrumOptions {
  /** Width at the foot; the same as at the top unless given. */
  foot?: number;
  /** Height of the ellipses, as a share of the width: how far we look down. */
  tilt?: number;
  /** Shapes on the wall of the drum, cut at its edge: a label, a band. */
  on?: Svg;
}

/** A round thing standing up, without its top face: tin, tumbler, pot. */
export function drum(
  cx: number,
  top: number,
  w: number,
  h: number,
  [light, mid, dark]: Tones,
  options: DrumOptions = {},
): Svg {
  const { foot = w, tilt = 0.09, on = '' } = options;
  const r = w / 2;
  const rf = foot / 2;
  const bottom = top + h;
  const d = `M${cx - r} ${top}L${cx - rf} ${bottom}A${rf} ${foot * tilt} 0 0 0 ${cx + rf} ${bottom}L${cx + r} ${top}A${r} ${w * tilt} 0 0 1 ${cx - r} ${top}Z`;
  const strip = (from: number, to: number, fill: string) =>
    poly(
      [
        [cx + r * from, top - r],
        [cx + r * to, top - r],
        [cx + rf * to, bottom + r],
        [cx + rf * from, bottom + r],
      ],
      fill,
    );
  return solid(d, mid, strip(-0.78, -0.42, light), strip(0.52, 1.1, dark), on);
}

/** The round top face of a drum, and its opening when `inside` is given. */
export function mouth(
  cx: number,
  y: number,
  w: number,
  rim: string,
  inside?: string,
  wall = 10,
  tilt = 0.09,
): Svg {
  return all(
    ellipse(cx, y, w / 2, w * tilt, rim),
    inside ? ellipse(cx, y + 2, w / 2 - wall, w * tilt - wall * 0.4, inside) : '',
  );
}

/** A flat thing with round corners: its own colour, light along the top and left, dark along the right and foot. */
export function slab(
  x: number,
  y: number,
  w: number,
  h: number,
  r: number,
  [light, mid, dark]: Tones,
  edge = 8,
): Svg {
  return all(
    rect(x, y, w, h, dark, r),
    within(box(x, y, w, h, r), rect(x - r, y - r, w + r - edge, h + r - edge, light, r)),
    rect(x + edge, y + edge, w - 2 * edge, h - 2 * edge, mid, Math.max(r - edge, 0)),
  );
}

/** Three curls of steam rising from a point. */
export function steam(cx: number, y: number, colour: string, height = 120): Svg {
  const h = height / 4;
  return repeat(3, (i) => {
    const x = cx + (i - 1) * 44;
    const from = y - (i === 1 ? 0 : 14);
    return line(`M${x} ${from}c-26 ${-h} 22 ${-h * 1.6} 0 ${-h * 2.5}s16 ${-h} 2 ${-h * 1.5}`, colour, 11);
  });
}

/** A leaf that points up from its stalk at 0,0, lit on its left half. */
export function leaf(length: number, width: number, [light, mid]: Tones): Svg {
  const w = width / 2;
  return all(
    path(`M0 0C${-w * 1.5} ${-length * 0.3} ${-w} ${-length * 0.75} 0 ${-length}Z`, light),
    path(`M0 0C${w * 1.5} ${-length * 0.3} ${w} ${-length * 0.75} 0 ${-length}Z`, mid),
  );
}

/** A flower seen from above: round petals about a heart. */
export function flower(r: number, petals: number, petal: string, heart: string): Svg {
  const step = (2 * Math.PI) / petals;
  return all(
    repeat(petals, (i) =>
      ellipse(Math.cos(i * step) * r * 0.6, Math.sin(i * step) * r * 0.6, r * 0.42, r * 0.42, petal),
    ),
    ellipse(0, 0, r * 0.36, r * 0.36, heart),
  );
}

/** A glass of chai as stalls pour it: straight ribs, a thick foot. Stands with its foot at 0,0. */
export function chaiGlass(height: number, glass: Tones, tea: Tones): Svg {
  const w = height * 0.62;
  return all(
    drum(0, -height, w, height, glass, { foot: w * 0.72, tilt: 0.1 }),
    drum(0, -height * 0.8, w * 0.86, height * 0.68, tea, { foot: w * 0.64, tilt: 0.1 }),
    ellipse(0, -height * 0.8, w * 0.43, w * 0.086, tea[0]),
    repeat(3, (i) =>
      line(
        `M${w * (-0.2 + i * 0.2)} ${-height * 0.62}L${w * (-0.16 + i * 0.16)} ${-height * 0.16}`,
        tea[0],
        height * 0.022,
      ),
    ),
  );
}
