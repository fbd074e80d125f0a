/** Fronts, backs, lenses and screens of phones. */
import { slab } from '../forms';
import type { Tones } from '../palette';
import { all, box, circle, path, poly, rect, type Svg, within } from '../svg';

export const lens = (x: number, y: number, r: number): Svg =>
  all(
    circle(x, y, r, '#0F1714'),
    circle(x, y, r * 0.62, '#2E4560'),
    circle(x - r * 0.22, y - r * 0.24, r * 0.2, '#C9DCE4'),
  );

/** Hills, a sun and a river: what the screens of this shop show when nobody has chosen a picture. */
export function wallpaper(x: number, y: number, w: number, h: number): Svg {
  const at = (fx: number, fy: number) => `${x + w * fx} ${y + h * fy}`;
  return all(
    rect(x, y, w, h, '#F3E4C6'),
    circle(x + w * 0.62, y + h * 0.4, w * 0.21, '#E8A317'),
    path(
      `M${at(0, 0.5)}C${at(0.25, 0.38)} ${at(0.4, 0.44)} ${at(0.6, 0.54)}S${at(0.9, 0.5)} ${at(1, 0.46)}V${y + h}H${x}Z`,
      '#7FA391',
    ),
    path(`M${at(0, 0.68)}C${at(0.3, 0.52)} ${at(0.5, 0.6)} ${at(1, 0.72)}V${y + h}H${x}Z`, '#3E8A70'),
    path(`M${at(0, 0.86)}C${at(0.4, 0.7)} ${at(0.7, 0.72)} ${at(1, 0.82)}V${y + h}H${x}Z`, '#1F5C4A'),
  );
}

export function gleam(x: number, y: number, w: number, h: number): Svg {
  return `<path d="M${x} ${y}H${x + w * 0.55}L${x} ${y + h * 0.5}Z" fill="#fff" opacity=".13"/>`;
}

export function front(x: number, y: number, w: number, h: number, body: Tones, content: Svg, r = 46): Svg {
  const b = 15;
  const screen = box(x + b, y + b, w - 2 * b, h - 2 * b, r - b);
  return all(
    slab(x, y, w, h, r, [body[0], '#131A17', body[2]], 6),
    rect(x + w - 1, y + h * 0.28, 6, h * 0.1, body[2], 3),
    within(screen, content + gleam(x, y, w, h)),
    circle(x + w / 2, y + b + 22, 8, '#0F1714'),
  );
}

export function back(
  x: number,
  y: number,
  w: number,
  h: number,
  [light, mid, dark]: Tones,
  on: Svg,
  r = 46,
): Svg {
  return all(
    slab(x, y, w, h, r, [light, mid, dark], 7),
    within(
      box(x + 7, y + 7, w - 14, h - 14, r - 7),
      poly(
        [
          [x, y],
          [x + w * 0.46, y],
          [x - 10, y + h * 0.62],
        ],
        light,
      ),
    ),
    on,
  );
}

/** Two lenses and a flash in a tall pill, and the maker's mark. */
export function backOne(x: number, y: number, w: number, h: number, tones: Tones): Svg {
  const u = w / 290;
  return back(
    x,
    y,
    w,
    h,
    tones,
    all(
      rect(x + 28 * u, y + 30 * u, 86 * u, 190 * u, tones[2], 43 * u),
      lens(x + 71 * u, y + 76 * u, 30 * u),
      lens(x + 71 * u, y + 152 * u, 30 * u),
      circle(x + 71 * u, y + 200 * u, 9 * u, '#FBF1D2'),
      path(`M${x + w / 2 - 22 * u} ${y + h * 0.82}l${22 * u} ${40 * u}l${22 * u} ${-40 * u}`, tones[2]),
    ),
    46 * u,
  );
}
