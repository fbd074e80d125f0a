/** The laptops. */
import { leaf, slab } from '../forms';
import { letters } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, line, path, place, poly, rect, repeat, type Svg, solid, within } from '../svg';
import { slateRecipe, slateStand } from './tablets';

/** An open laptop seen from the front: a screen of `w` by `h` above a deck that comes towards us. */
function openLaptop(
  cx: number,
  top: number,
  w: number,
  h: number,
  body: Tones,
  screen: Svg,
  keys: string = tone.ink[1],
): Svg {
  const x = cx - w / 2;
  const hinge = top + h;
  const deck = h * 0.36;
  const flare = w * 0.1;
  const rows = 4;
  const row = (i: number) => {
    const y = hinge + deck * (0.1 + i * 0.125);
    const inset = w * 0.05 - flare * ((y - hinge) / deck) * 0.85;
    const width = (w - 2 * inset) / 12;
    return path(
      repeat(12, (k) => `M${x + inset + k * width + 3} ${y}h${width - 6}v${deck * 0.085}h${6 - width}Z`),
      keys,
    );
  };
  return all(
    slab(x, top, w, h + 8, 20, body, 6),
    rect(x + 10, top + 10, w - 20, h - 14, '#131A17', 12),
    within(box(x + 22, top + 24, w - 44, h - 46, 4), screen),
    `<path d="M${x + 22} ${top + 24}H${x + w * 0.5}L${x + 22} ${top + h * 0.72}Z" fill="#fff" opacity=".1"/>`,
    circle(cx, top + 17, 3, '#4A5B53'),
    poly(
      [
        [x, hinge],
        [x + w, hinge],
        [x + w + flare, hinge + deck],
        [x - flare, hinge + deck],
      ],
      body[1],
    ),
    poly(
      [
        [x, hinge],
        [x + w, hinge],
        [x + w + flare * 0.06, hinge + deck * 0.06],
        [x - flare * 0.06, hinge + deck * 0.06],
      ],
      body[2],
    ),
    repeat(rows, row),
    poly(
      [
        [cx - w * 0.16, hinge + deck * 0.64],
        [cx + w * 0.16, hinge + deck * 0.64],
        [cx + w * 0.18, hinge + deck * 0.94],
        [cx - w * 0.18, hinge + deck * 0.94],
      ],
      body[0],
    ),
    path(
      `M${x - flare} ${hinge + deck}H${x + w + flare}v8q0 12 -16 12H${x - flare + 16}q-16 0 -16 -12Z`,
      body[2],
    ),
    rect(cx - w * 0.09, hinge + deck, w * 0.18, 8, body[1], 4),
  );
}

/** A page of writing with a heading. */
const writing = (x: number, y: number, w: number, h: number): Svg =>
  all(
    rect(x, y, w, h, '#DCE8E1'),
    rect(x + w * 0.2, y + h * 0.1, w * 0.6, h, '#FFFDF8'),
    rect(x + w * 0.27, y + h * 0.22, w * 0.3, h * 0.07, '#1F5C4A', 4),
    line(
      repeat(5, (i) => `M${x + w * 0.28} ${y + h * (0.4 + i * 0.11)}H${x + w * (i === 4 ? 0.52 : 0.72)}`),
      '#C9BCA4',
      h * 0.03,
    ),
    rect(x + w * 0.04, y + h * 0.12, w * 0.1, h * 0.07, '#E8A317', 6),
    line(
      repeat(4, (i) => `M${x + w * 0.05} ${y + h * (0.28 + i * 0.1)}h${w * 0.09}`),
      '#9DB9AB',
      h * 0.03,
    ),
  );

/** A film being cut: picture above, coloured clips below. */
const cutting = (x: number, y: number, w: number, h: number): Svg => {
  const clip = (cx: number, cy: number, cw: number, fill: string) =>
    rect(x + w * cx, y + h * cy, w * cw, h * 0.08, fill, 5);
  return all(
    rect(x, y, w, h, '#1C2622'),
    within(
      box(x + w * 0.27, y + h * 0.06, w * 0.68, h * 0.52, 6),
      all(
        rect(x, y, w, h, '#F0CF9A'),
        circle(x + w * 0.68, y + h * 0.3, h * 0.13, '#E8A317'),
        path(
          `M${x + w * 0.2} ${y + h * 0.5}L${x + w * 0.42} ${y + h * 0.22}L${x + w * 0.56} ${y + h * 0.4}L${x + w * 0.72} ${y + h * 0.28}L${x + w} ${y + h * 0.52}V${y + h}H${x}Z`,
          '#B5533C',
        ),
        path(
          `M${x + w * 0.2} ${y + h * 0.5}Q${x + w * 0.6} ${y + h * 0.4} ${x + w} ${y + h * 0.54}V${y + h}H${x}Z`,
          '#1F5C4A',
        ),
      ),
    ),
    repeat(4, (i) =>
      rect(x + w * 0.04, y + h * (0.07 + i * 0.13), w * 0.18, h * 0.1, i === 1 ? '#4F7A6A' : '#2F403A', 5),
    ),
    clip(0.04, 0.66, 0.3, '#35507E'),
    clip(0.36, 0.66, 0.18, '#5E78A8'),
    clip(0.56, 0.66, 0.39, '#35507E'),
    clip(0.04, 0.77, 0.16, '#B5533C'),
    clip(0.3, 0.77, 0.34, '#D17C62'),
    clip(0.7, 0.77, 0.2, '#B5533C'),
    clip(0.04, 0.88, 0.82, '#3E8A70'),
    rect(x + w * 0.49, y + h * 0.62, 5, h * 0.38, '#E8A317'),
  );
};

export const airOpen: Picture = (g) =>
  cast(g, 392, 800, 336, 26) + openLaptop(394, 296, 560, 362, tone.steel, writing(136, 320, 516, 320));

const airClosed: Picture = lying((g) => {
  const lid = (tones: Tones) =>
    all(
      under(g, box(-300, -210, 600, 420, 30)),
      slab(-300, -210, 600, 420, 30, tones, 8),
      within(box(-292, -202, 584, 404, 24), path('M-300 -210L120 -210L-190 220L-300 220Z', tones[0])),
      place(leaf(110, 70, [tones[2], tones[2], tones[2]]), -22, 50, 18),
    );
  return all(place(lid(tone.leaf), 432, 330, -9), place(lid(tone.steel), 380, 660, 7));
});

const airKeys: Picture = lying((g) => {
  const key = (x: number, y: number, w: number, on: Svg = '') =>
    all(
      rect(x, y + 6, w, 104, '#0C1310', 16),
      rect(x, y, w, 100, tone.ink[1], 16),
      rect(x + 8, y + 5, w - 16, 84, '#33453D', 12),
      on,
    );
  return all(
    place(
      all(
        under(g, box(-520, -420, 1100, 900, 40), 24),
        slab(-520, -420, 1100, 900, 40, tone.steel, 10),
        rect(-470, -350, 1000, 500, tone.steel[2], 20),
        repeat(8, (i) =>
          key(-452 + i * 122, -336, 110, i === 4 ? letters('₹', 91, -308, 50, '#F0B543', 0.9) : ''),
        ),
        repeat(8, (i) =>
          key(-486 + i * 122, -214, 110, i % 3 === 1 ? rect(-440 + i * 122, -176, 22, 16, '#9DB0A5', 4) : ''),
        ),
        repeat(8, (i) => key(-458 + i * 122, -92, 110)),
        repeat(2, (i) => key(-452 + i * 122, 30, 110)),
        key(-208, 30, 476),
        key(280, 30, 110),
        key(402, 30, 110),
        rect(-180, 196, 420, 250, tone.steel[0], 20),
        rect(-174, 202, 414, 244, '#DDE3E1', 18),
      ),
      380,
      480,
      -12,
    ),
  );
});

const studioOpen: Picture = standing(
  (g) =>
    cast(g, 400, 806, 342, 26) +
    openLaptop(394, 244, 590, 414, ['#5B6E65', '#3A4B43', '#1B2621'], cutting(121, 268, 546, 376), '#0E1613'),
  690,
);

const studioBack: Picture = standing(
  (g) =>
    all(
      cast(g, 400, 788, 322, 22),
      // From behind: the lid leans towards the reader, the base lies beyond it.
      path('M96 742L704 742L716 782L84 782Z', tone.ink[2]),
      rect(84, 778, 632, 14, '#0C1310', 7),
      solid(
        'M128 320Q130 300 150 300H650Q670 300 672 320L704 736H96Z',
        tone.ink[1],
        path('M100 290L470 290L230 760L80 760Z', tone.ink[0]),
        rect(90, 722, 640, 20, tone.ink[2]),
      ),
      place(leaf(150, 92, [tone.brass[1], tone.brass[0], tone.brass[2]]), 378, 596, 16),
      rect(200, 748, 120, 10, '#0C1310', 5),
      rect(480, 748, 120, 10, '#0C1310', 5),
    ),
  700,
);

export const laptops: Readonly<Record<string, readonly Picture[]>> = {
  'orbin-slate-11': [slateStand, slateRecipe],
  'orbin-air-13': [standing(airOpen, 700), airClosed, airKeys],
  'orbin-studio-16': [studioOpen, studioBack],
};
