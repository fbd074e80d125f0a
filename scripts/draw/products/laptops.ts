import { leaf, slab } from '../forms';
import { letters } from '../lettering';
import { ink, type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import {
  all,
  box,
  circle,
  ellipse,
  line,
  path,
  place,
  poly,
  rect,
  repeat,
  type Svg,
  solid,
  within,
} from '../svg';

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
      within(
        box(-292, -202, 584, 404, 24),
        poly(
          [
            [-300, -210],
            [120, -210],
            [-190, 220],
            [-300, 220],
          ],
          tones[0],
        ),
      ),
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
      poly(
        [
          [96, 742],
          [704, 742],
          [716, 782],
          [84, 782],
        ],
        tone.ink[2],
      ),
      rect(84, 778, 632, 14, '#0C1310', 7),
      solid(
        'M128 320Q130 300 150 300H650Q670 300 672 320L704 736H96Z',
        tone.ink[1],
        poly(
          [
            [100, 290],
            [470, 290],
            [230, 760],
            [80, 760],
          ],
          tone.ink[0],
        ),
        rect(90, 722, 640, 20, tone.ink[2]),
      ),
      place(leaf(150, 92, [tone.brass[1], tone.brass[0], tone.brass[2]]), 378, 596, 16),
      rect(200, 748, 120, 10, '#0C1310', 5),
      rect(480, 748, 120, 10, '#0C1310', 5),
    ),
  700,
);

function tablet(w: number, h: number, content: Svg): Svg {
  return all(
    slab(-w / 2, -h / 2, w, h, 36, tone.steel, 6),
    rect(-w / 2 + 7, -h / 2 + 7, w - 14, h - 14, '#131A17', 30),
    within(box(-w / 2 + 30, -h / 2 + 30, w - 60, h - 60, 10), content),
    `<path d="M${-w / 2 + 30} ${-h / 2 + 30}h${w * 0.5}L${-w / 2 + 30} ${h * 0.2}Z" fill="#fff" opacity=".14"/>`,
  );
}

function pen(length: number): Svg {
  return all(
    rect(0, 24, length, 13, '#A9B4B1', 6),
    rect(0, 14, length, 15, '#F6F8F7', 6),
    path(`M${length - 4} 14l44 10l-44 13Z`, '#C9D2D0'),
    path(`M${length + 22} 20l18 4.500l-18 5.500Z`, ink),
    rect(26, 14, 12, 23, '#E8A317'),
  );
}

/** A banyan leaf half drawn. */
const sketch = all(
  rect(-400, -400, 800, 800, '#FFFDF8'),
  place(leaf(360, 250, [tone.leaf[0], tone.leaf[1], tone.leaf[2]]), -20, 190, 12),
  place(
    line(
      'M0 90V-330M0 -40L-70 -110M0 -40L66 -116M0 -140L-66 -206M0 -140L60 -212M0 40L-56 -16M0 40L60 -24',
      '#CFE3DA',
      7,
    ),
    -20,
    190,
    12,
  ),
  line('M-190 240C-120 270 -40 262 30 246', '#E8A317', 12),
);

const slateStand: Picture = standing((g) =>
  all(
    cast(g, 400, 850, 260, 22),
    place(all(tablet(470, 650, sketch)), 386, 524),
    place(pen(560), 672, 268, 101),
  ),
);

const slateRecipe: Picture = lying((g) =>
  all(
    place(
      under(g, box(-360, -260, 720, 520, 36)) +
        tablet(
          720,
          520,
          all(
            rect(-400, -300, 800, 600, '#F4ECDD'),
            rect(-400, -300, 380, 600, '#D17C62'),
            circle(-180, 0, 120, '#863B29'),
            circle(-186, -8, 116, '#FFFDF8'),
            circle(-186, -8, 92, '#E8A317'),
            repeat(7, (i) =>
              ellipse(
                -186 + Math.cos(i * 2.4) * 50,
                -8 + Math.sin(i * 2.4) * 50,
                17,
                12,
                i % 2 ? '#B5533C' : '#3E8A70',
              ),
            ),
            rect(20, -190, 210, 34, '#1F5C4A', 8),
            line(
              'M24 -110H290M24 -70H290M24 -30H240M24 30H290M24 70H270M24 110H290M24 150H180',
              '#B9AA8E',
              13,
            ),
          ),
        ),
      390,
      400,
      -8,
    ),
    place(all(under(g, 'M0 14h400l40 10l-40 13H0Z', 12), pen(400)), 150, 760, -8),
    circle(640, 816, 66, g.shade),
    circle(628, 802, 66, '#DFA730'),
    circle(628, 802, 54, '#B07B19'),
    repeat(9, (i) => ellipse(628 + Math.cos(i * 2.1) * 30, 802 + Math.sin(i * 2.1) * 28, 9, 6, '#26352E')),
  ),
);

export const laptops: Readonly<Record<string, readonly Picture[]>> = {
  'orbin-slate-11': [slateStand, slateRecipe],
  'orbin-air-13': [standing(airOpen, 700), airClosed, airKeys],
  'orbin-studio-16': [studioOpen, studioBack],
};
