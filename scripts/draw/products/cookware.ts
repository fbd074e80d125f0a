/** The pressure cooker and the tiffin, shut and open. */
import { drum, leaf, steam } from '../forms';
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture } from '../scene';
import {
  all,
  around,
  circle,
  ellipse,
  line,
  path,
  place,
  points,
  rect,
  repeat,
  type Svg,
  solid,
  stamp,
} from '../svg';

/** One side of a steel rim seen from above: bright left, dark right. */
export const plateRing = (cx: number, cy: number, r: number, [light, mid, dark]: Tones): Svg =>
  all(
    circle(cx, cy, r, dark),
    circle(cx - r * 0.02, cy - r * 0.025, r * 0.985, light),
    circle(cx, cy, r * 0.94, mid),
  );

const bakelite: Tones = ['#4A5B53', '#26352E', '#151F1A'];

export const cookerFront: Picture = (g) =>
  all(
    cast(g, 360, 850, 250, 30),
    steam(352, 262, '#FFFDF8', 130),
    // Short handle behind, long handle to the right.
    rect(86, 520, 90, 46, bakelite[1], 20),
    rect(92, 524, 78, 14, bakelite[0], 7),
    drum(352, 500, 430, 320, tone.steel, {
      tilt: 0.06,
      on: rect(100, 812, 520, 60, tone.steel[2]) + rect(100, 806, 520, 6, tone.steel[0]),
    }),
    rect(128, 478, 448, 44, tone.steel[2], 20),
    rect(128, 474, 448, 36, tone.steel[1], 18),
    rect(136, 477, 150, 12, tone.steel[0], 6),
    solid(
      'M146 478Q160 402 300 386H404Q544 402 558 478Z',
      tone.steel[1],
      path('M146 478Q160 402 300 386H330Q220 420 214 478Z', tone.steel[0]),
      path('M470 380Q560 410 570 490H486Q500 430 440 380Z', tone.steel[2]),
    ),
    path('M520 462L730 440Q760 440 760 466V490Q760 508 738 510L540 512Z', bakelite[1]),
    path('M520 462L730 440Q748 440 756 452L530 478Z', bakelite[0]),
    circle(722, 476, 11, g.floor),
    path('M530 520L726 520Q748 522 748 546Q746 566 724 568L570 574Z', bakelite[2]),
    path('M530 520L726 520Q742 520 746 536L550 540Z', bakelite[1]),
    // The weight, and the safety valve beside it.
    rect(336, 340, 32, 50, tone.steel[2]),
    rect(320, 286, 64, 62, bakelite[1], 12),
    rect(320, 286, 24, 62, bakelite[0], 10),
    rect(334, 268, 36, 24, bakelite[2], 8),
    rect(446, 380, 34, 22, tone.madder[1], 8),
    rect(446, 380, 14, 22, tone.madder[0], 6),
  );

export const cookerOpen: Picture = lying((g) =>
  all(
    // Pot with rajma, from above.
    path('M150 596L-40 700L-10 760L190 680Z', bakelite[1]),
    path('M150 596L-40 700L-30 720L170 628Z', bakelite[0]),
    circle(386, 606, 258, g.shade),
    plateRing(366, 586, 256, tone.steel),
    circle(366, 586, 220, tone.steel[2]),
    circle(368, 590, 208, tone.madder[2]),
    circle(360, 580, 200, tone.madder[1]),
    stamp(
      all(
        ellipse(3, 4, 24, 15, tone.madder[2]),
        ellipse(0, 0, 24, 15, '#7D2F2A'),
        ellipse(-7, -5, 8, 4, tone.madder[0]),
      ),
      around(360, 580, 150, 11),
    ),
    stamp(
      place(
        all(
          ellipse(3, 4, 24, 15, tone.madder[2]),
          ellipse(0, 0, 24, 15, '#7D2F2A'),
          ellipse(-7, -5, 8, 4, tone.madder[0]),
        ),
        0,
        0,
        60,
      ),
      [...around(360, 580, 88, 6), [360, 580]],
    ),
    stamp(
      place(leaf(44, 26, [tone.leaf[0], tone.leaf[1], tone.leaf[2]]), 0, 0, 40),
      points('300 540, 410 640, 430 500'),
    ),
    // The lid beside it.
    circle(620, 258, 150, g.shade),
    plateRing(606, 244, 150, tone.steel),
    circle(606, 244, 104, tone.steel[0]),
    circle(612, 250, 100, tone.steel[1]),
    path('M690 190L800 90V150L716 236Z', bakelite[1]),
    circle(612, 252, 32, bakelite[2]),
    circle(606, 246, 30, bakelite[1]),
    circle(600, 240, 14, bakelite[0]),
    circle(656, 300, 13, tone.madder[1]),
  ),
);

export const tiffinFront: Picture = (g) => {
  const tier = (y: number, h: number) =>
    all(
      drum(400, y, 330, h, tone.steel, { tilt: 0.06 }),
      path(`M228 ${y - 6}A172 20 0 0 0 572 ${y - 6}V${y + 14}A172 20 0 0 1 228 ${y + 14}Z`, tone.steel[2]),
      path(`M228 ${y - 10}A172 20 0 0 0 572 ${y - 10}V${y + 4}A172 20 0 0 1 228 ${y + 4}Z`, tone.steel[1]),
      path(`M260 ${y + 3}A172 20 0 0 0 330 ${y + 11}V${y - 1}A172 20 0 0 1 260 ${y - 8}Z`, tone.steel[0]),
    );
  const clip = (x: number, [a, b]: readonly [string, string]) =>
    all(
      rect(x, 262, 22, 590, a, 8),
      rect(x, 262, 9, 590, b, 4),
      rect(x - 8, 420, 38, 66, a, 8),
      rect(x - 8, 420, 14, 66, b, 6),
    );
  return all(
    cast(g, 400, 866, 200, 24),
    line('M226 300Q226 160 400 160T574 300', tone.steel[2], 24),
    line('M224 294Q226 154 398 154', tone.steel[0], 8),
    rect(320, 138, 160, 44, tone.wood[1], 20),
    rect(326, 141, 148, 16, tone.wood[0], 8),
    tier(680, 170),
    tier(510, 170),
    tier(340, 170),
    ellipse(400, 330, 172, 22, tone.steel[1]),
    solid(
      'M232 330Q250 270 400 268Q550 270 568 330A168 20 0 0 1 232 330Z',
      tone.steel[1],
      path('M232 340Q250 270 400 266Q300 290 290 352Z', tone.steel[0]),
      path('M470 260Q580 280 580 350H500Q510 290 450 268Z', tone.steel[2]),
    ),
    clip(210, [tone.steel[2], tone.steel[0]]),
    clip(568, [tone.steel[2], tone.steel[1]]),
  );
};

export const tiffinOpen: Picture = lying((g) => {
  const dish = (cx: number, cy: number, r: number, food: Svg) =>
    all(
      circle(cx + 15, cy + 17, r, g.shade),
      plateRing(cx, cy, r, tone.steel),
      circle(cx, cy, r * 0.86, tone.steel[2]),
      food,
    );
  return all(
    dish(
      262,
      292,
      188,
      all(
        circle(268, 300, 140, '#B98B4E'),
        circle(258, 288, 140, '#E6C48A'),
        stamp(
          ellipse(0, 0, 18, 11, '#B98B4E'),
          points('200 230, 300 220, 250 300, 330 310, 190 320, 270 370, 230 262, 330 250'),
        ),
        path('M258 148A140 140 0 0 1 398 288L258 288Z', '#F1D9AB'),
        stamp(ellipse(0, 0, 14, 8, '#B98B4E'), points('310 230, 350 262')),
      ),
    ),
    dish(
      572,
      470,
      176,
      all(
        circle(572, 470, 148, tone.leaf[2]),
        repeat(16, (i) => {
          const a = i * 2.4;
          const r = 30 + i * 6.4;
          return place(
            rect(
              -26,
              -12,
              52,
              24,
              i % 3 === 0 ? tone.haldi[0] : i % 3 === 1 ? tone.leaf[0] : tone.clay[0],
              10,
            ),
            572 + Math.cos(a) * r,
            470 + Math.sin(a) * r,
            i * 47,
          );
        }),
      ),
    ),
    dish(
      286,
      736,
      190,
      all(
        circle(286, 736, 160, tone.haldi[2]),
        circle(280, 730, 154, tone.haldi[1]),
        path('M160 690Q220 600 320 590Q240 630 200 720Z', tone.haldi[0]),
        stamp(
          ellipse(0, 0, 13, 8, tone.haldi[0]),
          points('300 680, 340 760, 240 790, 220 720, 310 820, 380 720'),
        ),
        stamp(
          place(leaf(46, 24, [tone.leaf[0], tone.leaf[1], tone.leaf[2]]), 0, 0, 30),
          points('270 760, 330 700'),
        ),
        line('M300 776q30 -24 60 -8', tone.madder[1], 9),
      ),
    ),
    place(
      all(
        rect(6, 12, 36, 300, g.shade, 18),
        rect(0, 0, 30, 210, tone.steel[1], 15),
        rect(0, 0, 12, 210, tone.steel[0], 6),
        ellipse(15, 266, 42, 62, tone.steel[2]),
        ellipse(13, 262, 38, 56, tone.steel[1]),
      ),
      604,
      690,
      -18,
    ),
  );
});
