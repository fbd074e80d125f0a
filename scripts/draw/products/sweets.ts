/** Kaju katli and the toffee. */
import { flower, leaf } from '../forms';
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import {
  all,
  box,
  dots,
  ellipse,
  grid,
  line,
  path,
  place,
  points,
  rect,
  type Svg,
  solid,
  stamp,
  within,
} from '../svg';

const diamond: Svg = all(
  path('M6 -30L84 8L6 46L-72 8Z', '#B9A98A'),
  path('M0 -42L78 -4L0 34L-78 -4Z', tone.cream[2]),
  path('M0 -46L78 -8L0 30L-78 -8Z', tone.cream[1]),
  path('M0 -46L78 -8L40 10L-40 -27Z', tone.steel[1]),
  path('M-30 -30L36 2L20 10L-46 -22Z', tone.steel[0]),
);

export const katliBox: Picture = lying((g) => {
  const piece = all(
    path('M0 -54L62 0L0 54L-62 0Z', tone.cream[2]),
    path('M0 -54L56 -5L0 44L-62 0Z', tone.cream[1]),
    path('M0 -46L30 -20L-22 26L-52 0Z', tone.steel[1]),
    path('M0 -46L14 -34L-36 12L-52 0Z', tone.steel[0]),
  );
  return all(
    // The lid leans behind the open box.
    place(
      all(
        under(g, box(-280, -170, 560, 340, 10), 18),
        solid(
          box(-280, -170, 560, 340, 10),
          tone.madder[1],
          path('M-280 -170H120L-60 170H-280Z', tone.madder[0]),
          dots(grid(-250, -140, 11, 6, 50, 56, 25), 6, tone.haldi[1]),
          rect(-120, -70, 240, 140, tone.cream[1], 70),
          rect(-110, -60, 220, 120, tone.madder[1], 60),
        ),
        flower(54, 10, tone.haldi[1], tone.haldi[0]),
      ),
      460,
      240,
      8,
    ),
    place(
      all(
        under(g, box(-320, -240, 640, 480, 10), 22),
        rect(-320, -240, 640, 480, tone.madder[2], 10),
        rect(-320, -240, 630, 470, tone.madder[0], 10),
        rect(-300, -220, 600, 440, '#5A1E1C', 4),
        rect(-300, -220, 600, 14, '#431514'),
        rect(-300, -220, 14, 440, '#431514'),
        within(box(-300, -220, 600, 440, 4), stamp(piece, grid(-204, -142, 4, 6, 134, 60, 67))),
      ),
      392,
      640,
      -4,
    ),
  );
});

export const katliPlate: Picture = standing(
  (g) =>
    all(
      cast(g, 410, 834, 290, 28),
      path('M330 800H470L500 840H300Z', tone.brass[2]),
      ellipse(400, 796, 310, 46, tone.brass[2]),
      ellipse(400, 780, 310, 46, tone.brass[1]),
      ellipse(396, 776, 304, 42, tone.brass[0]),
      ellipse(402, 782, 270, 34, tone.brass[1]),
      place(
        all(
          stamp(diamond, points('270 742, 400 724, 530 742, 336 766, 466 766, 400 786')),
          stamp(diamond, points('336 690, 466 690, 400 712')),
          stamp(diamond, [[400, 640]]),
        ),
        -140,
        -270,
        0,
        1.35,
      ),
      place(flower(40, 10, '#D98A12', '#F7CD66'), 640, 878, 0, [1, 0.6]),
      place(flower(32, 10, '#E8A317', '#F7CD66'), 708, 900, 0, [1, 0.6]),
      place(leaf(70, 40, tone.leaf), 600, 900, -70),
    ),
  730,
);

/** A toffee in twisted paper, about 0,0. */
export const toffee = ([light, mid, dark]: Tones): Svg =>
  all(
    path('M-96 -10L-210 -86Q-196 -40 -222 -20Q-196 0 -220 30Q-190 40 -204 88L-96 20Z', mid),
    path('M-96 -10L-210 -86Q-196 -40 -222 -20L-96 6Z', light),
    line('M-110 0L-190 -40M-110 6L-192 12M-110 12L-180 54', dark, 4),
    path('M96 -10L210 -86Q196 -40 222 -20Q196 0 220 30Q190 40 204 88L96 20Z', dark),
    path('M96 -10L210 -86Q196 -40 222 -20L96 6Z', mid),
    line('M110 0L190 -40M110 6L192 12M110 12L180 54', light, 4),
    solid(
      box(-112, -72, 224, 150, 56),
      mid,
      rect(-112, -72, 224, 46, light),
      path('M-120 36H120V90H-120Z', dark),
      path('M-62 -80H62V90H-62Z', tone.cream[1]),
      path('M-62 -80H62V-26H-62Z', tone.cream[0]),
      path('M-62 36H62V90H-62Z', tone.cream[2]),
    ),
    path('M-4 -40C30 -46 50 -10 36 16C14 48 -38 40 -44 4C-46 -22 -28 -38 -4 -40Z', '#7C8F3E'),
    path('M-4 -40C14 -42 22 -24 8 -6C-8 12 -30 12 -44 4C-46 -22 -28 -38 -4 -40Z', '#A5B65C'),
    path('M0 -38q8 -24 40 -22q-6 22 -40 22Z', tone.leaf[1]),
  );

/** The same for a jar full of them, without detail. */
const sweet = ([light, mid, dark]: Tones, turn: number): Svg =>
  place(
    all(
      path('M-40 0L-108 -40L-104 0L-112 36Z', light),
      path('M40 0L108 -40L104 0L112 36Z', dark),
      rect(-56, -36, 112, 74, mid, 28),
      path('M-34 -36H34a28 28 0 0 1 22 24H-56A28 28 0 0 1 -34 -36Z', light),
      rect(-16, -36, 32, 74, tone.cream[0]),
    ),
    0,
    0,
    turn,
  );

const TOFFEE: Tones = ['#B9CB6A', '#8DA63F', '#627827'];

export const toffeeOne: Picture = lying((g) =>
  all(
    place(
      all(
        rect(-112, -72, 224, 150, g.shade, 56),
        path('M-96 -10L-210 -86L-222 -20L-204 88ZM96 -10L210 -86L222 -20L204 88Z', g.shade),
      ),
      424,
      530,
      -16,
      1.55,
    ),
    place(toffee(TOFFEE), 400, 500, -16, 1.55),
  ),
);

export const toffeeMany: Picture = standing(
  (g) =>
    all(
      // The glass jar of the shop round the corner.
      cast(g, 410, 856, 240, 26),
      within(
        box(200, 330, 400, 516, 60),
        all(
          rect(200, 330, 400, 520, tone.glass[1]),
          stamp(sweet(TOFFEE, 12), points('270 796, 474 730, 390 656, 562 592, 300 540')),
          stamp(sweet(tone.haldi, -24), points('400 806, 316 726, 536 660, 456 586, 386 510')),
          stamp(sweet(tone.clay, 40), points('528 800, 252 656, 590 730, 330 604, 510 520')),
          rect(226, 360, 26, 440, '#FFFFFFA0', 13),
          rect(560, 330, 40, 520, '#A5BBB555'),
        ),
      ),
      rect(220, 262, 360, 84, tone.madder[2], 20),
      rect(220, 262, 360, 74, tone.madder[1], 20),
      rect(232, 268, 100, 60, tone.madder[0], 16),
      line(Array.from({ length: 14 }, (_, i) => `M${250 + i * 24} 280v40`).join(''), tone.madder[2], 4),
      ellipse(650, 922, 120, 14, g.shade),
      place(toffee(TOFFEE), 636, 880, -12, 0.6),
    ),
  740,
);
