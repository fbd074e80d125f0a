/** The saree and the stole. */
import { type Tones, tone } from '../palette';
import { hanging, lying, type Picture, under } from '../scene';
import {
  all,
  around,
  box,
  circle,
  grid,
  line,
  path,
  place,
  poly,
  rect,
  repeat,
  type Svg,
  solid,
  stamp,
  within,
} from '../svg';
import { chappalPair, chappalSide } from './footwear';

/** A row of temple points, their feet on `y`. */
const temples = (x: number, y: number, count: number, w: number, h: number, fill: string): Svg =>
  path(
    repeat(count, (i) => `M${x + i * w} ${y}l${w / 2} ${-h}l${w / 2} ${h}Z`),
    fill,
  );

const sareeHung: Picture = hanging((g) =>
  all(
    // A wooden rod on two pegs; the saree falls over it in one wide fold.
    place(
      path(
        'M160 204Q180 188 210 188H600Q626 188 632 210L646 470Q640 640 650 780H430L424 884H166L150 470Z',
        g.shade,
      ),
      30,
      26,
    ),
    rect(60, 196, 680, 26, tone.wood[1], 13),
    rect(60, 196, 680, 10, tone.wood[0], 5),
    circle(60, 209, 22, tone.wood[2]),
    circle(740, 209, 22, tone.wood[2]),
    solid(
      'M160 204Q180 188 210 188H600Q626 188 632 210L646 470Q640 640 650 780H430L424 884H166L150 470Z',
      tone.leaf[1],
      path('M150 180L290 180L250 900L150 900Z', tone.leaf[0]),
      path(
        'M330 190Q314 500 330 900H356Q344 500 352 190ZM500 190Q516 480 502 780H530Q540 480 528 190Z',
        tone.leaf[2],
      ),
      // The pallu in front, with its three bands.
      path('M150 620H426V642H150ZM150 664H426V700H150ZM150 722H426V744H150Z', tone.haldi[0]),
      rect(150, 770, 280, 130, tone.clay[1]),
      temples(150, 772, 14, 20, 34, tone.clay[1]),
      repeat(9, (i) => path(`M${170 + i * 30} 812l11 18l-11 18l-11 -18Z`, tone.haldi[0])),
      rect(430, 700, 240, 84, tone.clay[2]),
      temples(430, 702, 12, 20, 30, tone.clay[2]),
      rect(424, 190, 6, 700, tone.leaf[2]),
      path('M600 190L650 190L656 700L612 700Z', tone.leaf[2]),
    ),
    path(
      repeat(22, (i) => `M${168 + i * 11.8} 882h5l2 34h-9Z`),
      tone.clay[1],
    ),
  ),
);

const sareeFolded: Picture = lying((g) => {
  const cloth = (x: number, y: number, w: number, h: number, [light, mid, dark]: Tones, edge: Tones) =>
    all(
      under(g, box(x, y, w, h, 18), 14),
      solid(
        box(x, y, w, h, 18),
        mid,
        poly(
          [
            [x, y],
            [x + w * 0.6, y],
            [x + w * 0.2, y + h],
            [x, y + h],
          ],
          light,
        ),
        rect(x, y + h * 0.42, w, 5, dark),
        rect(x, y + h - 92, w, 92, edge[1]),
        poly(
          [
            [x, y + h - 92],
            [x + w * 0.4, y + h - 92],
            [x + w * 0.3, y + h],
            [x, y + h],
          ],
          edge[0],
        ),
        temples(x, y + h - 90, Math.ceil(w / 34), 34, 44, edge[1]),
        rect(x, y + h - 74, w, 8, tone.haldi[0]),
        rect(x, y + h - 22, w, 8, tone.haldi[0]),
        repeat(Math.ceil(w / 44), (i) =>
          path(`M${x + 24 + i * 44} ${y + h - 58}l10 14l-10 14l-10 -14Z`, tone.haldi[0]),
        ),
      ),
    );
  return all(
    place(cloth(-280, -330, 560, 320, tone.indigo, tone.madder), 420, 500, -7),
    place(cloth(-290, -190, 580, 380, tone.leaf, tone.clay), 392, 640, 5),
  );
});

/** Ajrakh: stars in circles, held by a lattice. */
function ajrakh(x: number, y: number, columns: number, rows: number, s: number): Svg {
  const tips = around(0, 0, s, 16).map(
    ([px, py], k) => `${px * (k % 2 ? 0.2 : 0.36)} ${py * (k % 2 ? 0.2 : 0.36)}`,
  );
  const star = path(`M${tips.join('L')}Z`, tone.cream[1]) + circle(0, 0, s * 0.12, tone.madder[1]);
  const lozenge =
    path(`M0 ${-s * 0.34}L${s * 0.34} 0L0 ${s * 0.34}L${-s * 0.34} 0Z`, tone.madder[1]) +
    circle(0, 0, s * 0.1, tone.cream[1]);
  const places = grid(x, y, columns, rows, s);
  const odd = (i: number) => ((i % columns) + Math.floor(i / columns)) % 2 === 1;
  return (
    stamp(
      star,
      places.filter((_, i) => !odd(i)),
    ) +
    stamp(
      lozenge,
      places.filter((_, i) => odd(i)),
    )
  );
}

const stoleHung: Picture = hanging((g) =>
  all(
    rect(0, 118, 800, 44, tone.wood[1]),
    rect(0, 118, 800, 12, tone.wood[0]),
    place(path('M392 176Q500 250 530 420L568 800H440V872H216L276 380Q300 220 392 176Z', g.shade), 28, 24),
    // Two tails from one peg; the nearer one shows the whole border.
    solid(
      'M392 176Q500 250 530 420L568 800H404L380 300Z',
      tone.indigo[2],
      within(
        'M392 176Q500 250 530 420L568 800H404L380 300Z',
        `<g opacity=".55">${ajrakh(410, 250, 3, 8, 76)}</g>`,
      ),
      rect(380, 720, 220, 90, tone.madder[2]),
      line('M390 738H580M390 786H580', tone.cream[2], 6),
    ),
    solid(
      'M392 170Q300 220 276 380L216 872H440Q424 600 432 380Q436 240 410 176Z',
      tone.indigo[1],
      path('M390 160L300 220L210 880L270 880L330 380Z', tone.indigo[0]),
      ajrakh(240, 270, 4, 8, 76),
      path('M352 400Q336 640 330 880H348Q352 640 362 400Z', tone.indigo[2]),
      rect(190, 772, 270, 110, tone.madder[1]),
      line('M200 790H450M200 858H450', tone.cream[1], 7),
      repeat(8, (i) => circle(236 + i * 30, 824, 10, tone.cream[1])),
    ),
    path(
      repeat(17, (i) => `M${220 + i * 13} 870h5l1 34h-7Z`),
      tone.indigo[1],
    ),
    path(
      repeat(12, (i) => `M${408 + i * 13.4} 798h5l1 30h-7Z`),
      tone.indigo[2],
    ),
    circle(396, 166, 26, tone.wood[2]),
    circle(391, 160, 24, tone.wood[0]),
  ),
);

const stoleFolded: Picture = lying((g) =>
  place(
    all(
      under(g, box(-290, -330, 580, 700, 20), 20),
      solid(
        box(-290, -330, 580, 660, 20),
        tone.indigo[1],
        path('M-290 -330L150 -330L-130 330L-290 330Z', tone.indigo[0]),
        ajrakh(-232, -300, 5, 5, 116),
        rect(-290, 222, 580, 120, tone.madder[1]),
        line('M-280 242H280M-280 312H280', tone.cream[1], 8),
        repeat(
          12,
          (i) =>
            circle(-264 + i * 48, 277, 15, tone.cream[1]) + circle(-264 + i * 48, 277, 6, tone.madder[2]),
        ),
        rect(-290, -20, 580, 5, tone.indigo[2]),
      ),
      path(
        repeat(34, (i) => `M${-280 + i * 16.6} 328h6l2 40h-10Z`),
        tone.indigo[1],
      ),
    ),
    400,
    490,
    -7,
  ),
);

export const drapes: Readonly<Record<string, readonly Picture[]>> = {
  'ilkal-cotton-saree': [sareeHung, sareeFolded],
  'ajrakh-modal-stole': [stoleHung, stoleFolded],
  'tan-leather-chappals': [chappalPair, chappalSide],
};
