/** The ground of a category and the two ways in which things are shown on it. */
import { mix } from './palette';
import { all, circle, ellipse, path, poly, rect, type Svg, sheet } from './svg';

const WIDTH = 800;
const HEIGHT = 1000;

/** The ground and what derives from it, so that a shadow belongs to its paper. */
export interface Ground {
  tint: string;
  lit: string;
  floor: string;
  shade: string;
}

export function groundOf(tint: string): Ground {
  return {
    tint,
    lit: mix(tint, '#FFFDF8', 0.5),
    floor: mix(tint, '#6B5B3E', 0.13),
    shade: mix(tint, '#24332C', 0.3),
  };
}

/** One picture: drawn on the ground of its product's category. */
export type Picture = (ground: Ground) => Svg;

/** On a table before a wall, a patch of sun on the wall. The table begins at `horizon`. */
export function standing(draw: Picture, horizon = 760): Picture {
  return (ground) =>
    all(
      rect(0, 0, WIDTH, HEIGHT, ground.tint),
      circle(372, 452, 312, ground.lit),
      rect(0, horizon, WIDTH, HEIGHT - horizon, ground.floor),
      draw(ground),
    );
}

/** Lying on a table, seen from above, window light across it from the upper left. */
export function lying(draw: Picture): Picture {
  return (ground) =>
    all(
      rect(0, 0, WIDTH, HEIGHT, ground.tint),
      poly(
        [
          [0, 60],
          [0, 560],
          [640, 1000],
          [800, 1000],
          [800, 610],
        ],
        ground.lit,
      ),
      draw(ground),
    );
}

/** Hanging before the wall, no table. */
export function hanging(draw: Picture): Picture {
  return (ground) =>
    all(rect(0, 0, WIDTH, HEIGHT, ground.tint), circle(372, 470, 340, ground.lit), draw(ground));
}

/** What a thing that stands at `y` throws to its right. */
export function cast(ground: Ground, cx: number, y: number, rx: number, ry = rx * 0.13): Svg {
  return ellipse(cx + rx * 0.16, y, rx * 1.08, ry, ground.shade);
}

/** The shadow of a thing that lies flat: its outline, moved away from the light. */
export function under(ground: Ground, d: string, by = 16): Svg {
  return `<g transform="translate(${by} ${by})">${path(d, ground.shade)}</g>`;
}

export function finish(picture: Picture, tint: string): string {
  return sheet(WIDTH, HEIGHT, picture(groundOf(tint)));
}
