/** One side of a steel rim seen from above: bright left, dark right. */
import { drum, leaf, mouth, steam } from '../forms';
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing } from '../scene';
import {
  all,
  around,
  circle,
  dots,
  ellipse,
  line,
  path,
  place,
  rect,
  repeat,
  type Svg,
  solid,
  stamp,
  within,
} from '../svg';

const plateRing = (cx: number, cy: number, r: number, [light, mid, dark]: Tones): Svg =>
  all(
    circle(cx, cy, r, dark),
    circle(cx - r * 0.02, cy - r * 0.025, r * 0.985, light),
    circle(cx, cy, r * 0.94, mid),
  );

/** A heap of spice in a cup, seen from above. */
const heap = (cx: number, cy: number, r: number, [light, mid, dark]: Tones): Svg =>
  all(
    circle(cx, cy, r, dark),
    circle(cx - r * 0.05, cy - r * 0.06, r * 0.9, mid),
    path(
      `M${cx - r * 0.84} ${cy}A${r * 0.86} ${r * 0.86} 0 0 1 ${cx + r * 0.1} ${cy - r * 0.84}Q${cx - r * 0.1} ${cy - r * 0.2} ${cx - r * 0.84} ${cy}Z`,
      light,
    ),
    dots(
      [
        [0.2, -0.3],
        [0.5, 0],
        [0.3, 0.4],
        [-0.1, 0.2],
        [-0.4, 0.4],
        [0, 0.62],
        [0.56, -0.4],
      ].map(([x = 0, y = 0]) => [cx + x * r, cy + y * r] as const),
      r * 0.05,
      dark,
    ),
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

const cookerOpen: Picture = lying((g) =>
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
    stamp(place(leaf(44, 26, [tone.leaf[0], tone.leaf[1], tone.leaf[2]]), 0, 0, 40), [
      [300, 540],
      [410, 640],
      [430, 500],
    ]),
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

const tiffinOpen: Picture = lying((g) => {
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
        stamp(ellipse(0, 0, 18, 11, '#B98B4E'), [
          [200, 230],
          [300, 220],
          [250, 300],
          [330, 310],
          [190, 320],
          [270, 370],
          [230, 262],
          [330, 250],
        ]),
        path('M258 148A140 140 0 0 1 398 288L258 288Z', '#F1D9AB'),
        stamp(ellipse(0, 0, 14, 8, '#B98B4E'), [
          [310, 230],
          [350, 262],
        ]),
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
        stamp(ellipse(0, 0, 13, 8, tone.haldi[0]), [
          [300, 680],
          [340, 760],
          [240, 790],
          [220, 720],
          [310, 820],
          [380, 720],
        ]),
        stamp(place(leaf(46, 24, [tone.leaf[0], tone.leaf[1], tone.leaf[2]]), 0, 0, 30), [
          [270, 760],
          [330, 700],
        ]),
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

const SPICES: readonly Tones[] = [
  tone.haldi,
  tone.madder,
  ['#A98A5C', '#85683F', '#5C4626'],
  ['#6B5B4E', '#40352C', '#251E18'],
  ['#E2C690', '#C39F5E', '#94743B'],
  ['#9CA866', '#748045', '#4F582C'],
  ['#D98B52', '#B8642D', '#84431A'],
];

const spoon: Svg = all(
  ellipse(4, 6, 40, 30, tone.steel[2]),
  ellipse(0, 0, 40, 30, tone.steel[0]),
  ellipse(2, 3, 32, 23, tone.steel[1]),
  rect(34, -9, 190, 18, tone.steel[1], 9),
  rect(34, -9, 190, 7, tone.steel[0], 3),
);

const dabbaOpen: Picture = lying((g) =>
  all(
    circle(640, 208, 190, g.shade),
    plateRing(624, 192, 190, tone.steel),
    circle(624, 192, 130, tone.steel[0]),
    circle(630, 198, 126, tone.steel[1]),
    circle(630, 198, 26, tone.steel[2]),
    circle(624, 192, 26, tone.steel[0]),
    circle(394, 582, 330, g.shade),
    plateRing(374, 562, 330, tone.steel),
    circle(374, 562, 294, tone.steel[2]),
    circle(380, 568, 286, '#AAB5B2'),
    [[374, 562] as const, ...around(374, 562, 186, 6)]
      .map(
        ([x, y], i) =>
          circle(x, y, 94, tone.steel[0]) +
          circle(x + 2, y + 3, 88, tone.steel[2]) +
          heap(x, y, 84, SPICES[i] ?? tone.haldi),
      )
      .join(''),
    stamp(ellipse(0, 0, 9, 5, '#251E18'), around(188, 562, 40, 5)),
    place(spoon, 330, 590, 32),
  ),
);

const dabbaClosed: Picture = standing((g) =>
  all(
    cast(g, 380, 760, 300, 34),
    drum(380, 520, 560, 210, tone.steel, { tilt: 0.07 }),
    path('M92 470A288 40 0 0 0 668 470V520A288 40 0 0 1 92 520Z', tone.steel[2]),
    path('M92 462A288 40 0 0 0 668 462V506A288 40 0 0 1 92 506Z', tone.steel[1]),
    path('M140 484A288 40 0 0 0 250 498V540A288 40 0 0 1 140 526Z', tone.steel[0]),
    ellipse(380, 462, 288, 54, tone.steel[0]),
    ellipse(384, 466, 270, 46, tone.steel[1]),
    ellipse(380, 460, 150, 24, tone.steel[0]),
    ellipse(384, 463, 140, 20, '#B9C3C0'),
    rect(352, 404, 56, 56, tone.steel[2], 12),
    rect(348, 396, 60, 40, tone.steel[1], 18),
    rect(352, 398, 24, 34, tone.steel[0], 12),
    // One cup taken out, in front.
    cast(g, 596, 872, 100, 16),
    drum(596, 784, 180, 80, tone.steel, { tilt: 0.12 }),
    mouth(596, 784, 180, tone.steel[0], tone.haldi[2], 9, 0.12),
    ellipse(596, 776, 70, 22, tone.haldi[1]),
    ellipse(578, 768, 38, 12, tone.haldi[0]),
    place(spoon, 150, 872, -4),
  ),
);

/** The filter: two chambers, a rim between, a lid with a knob. Foot at y. */
function filter(cx: number, y: number, u: number): Svg {
  const [w, h] = [170 * u, 190 * u];
  return all(
    drum(cx, y - h, w, h, tone.brass, { tilt: 0.08 }),
    drum(cx, y - 2 * h, w * 0.98, h, tone.brass, {
      tilt: 0.08,
      on: rect(cx - w, y - h - 26 * u, 2 * w, 7 * u, tone.brass[2]),
    }),
    path(
      `M${cx - w * 0.56} ${y - h - 4}A${w * 0.56} ${w * 0.09} 0 0 0 ${cx + w * 0.56} ${y - h - 4}v${15 * u}A${w * 0.56} ${w * 0.09} 0 0 1 ${cx - w * 0.56} ${y - h - 4 + 15 * u}Z`,
      tone.brass[0],
    ),
    path(
      `M${cx - w * 0.57} ${y - 2 * h}A${w * 0.57} ${w * 0.1} 0 0 0 ${cx + w * 0.57} ${y - 2 * h}v${24 * u}A${w * 0.57} ${w * 0.1} 0 0 1 ${cx - w * 0.57} ${y - 2 * h + 24 * u}Z`,
      tone.brass[1],
    ),
    ellipse(cx, y - 2 * h, w * 0.57, w * 0.1, tone.brass[0]),
    ellipse(cx + 4, y - 2 * h + 2, w * 0.5, w * 0.075, tone.brass[1]),
    rect(cx - 9 * u, y - 2 * h - 24 * u, 18 * u, 24 * u, tone.brass[2]),
    circle(cx, y - 2 * h - 34 * u, 20 * u, tone.brass[1]),
    circle(cx - 6 * u, y - 2 * h - 40 * u, 9 * u, tone.brass[0]),
  );
}

/** A tumbler with a flared rim; mouth at y, `u` the scale. */
const tumbler = (cx: number, y: number, u: number, inside: string): Svg =>
  all(
    drum(cx, y, 150 * u, 200 * u, tone.brass, { foot: 112 * u, tilt: 0.1 }),
    ellipse(cx, y, 86 * u, 17 * u, tone.brass[0]),
    ellipse(cx, y + 2, 74 * u, 12 * u, inside),
  );

const davara = (cx: number, y: number, u: number, inside: string): Svg =>
  all(
    drum(cx, y, 270 * u, 104 * u, tone.brass, { foot: 210 * u, tilt: 0.09 }),
    ellipse(cx, y, 152 * u, 28 * u, tone.brass[0]),
    ellipse(cx, y + 3, 138 * u, 22 * u, inside),
  );

const coffeeSet: Picture = standing((g) =>
  all(
    cast(g, 250, 836, 120, 18),
    filter(244, 824, 1.35),
    cast(g, 550, 876, 190, 24),
    steam(548, 560, '#FFFDF8', 130),
    davara(546, 744, 1.15, tone.brass[2]),
    tumbler(546, 590, 1.05, '#B98A5E'),
    ellipse(540, 590, 60, 9, '#EAD3B2'),
    // The front wall of the davara hides the tumbler's foot.
    within(
      'M390 750A157 32 0 0 0 702 750V900H390Z',
      drum(546, 744, 310, 120, tone.brass, { foot: 242, tilt: 0.09 }),
    ),
    path('M372 744A174 32 0 0 0 720 744L712 752A168 34 0 0 1 380 752Z', tone.brass[0]),
  ),
);

const coffeePour: Picture = standing((g) =>
  all(
    cast(g, 330, 872, 210, 26),
    path(
      'M466 330C420 336 366 380 352 470C344 560 346 660 348 752H384C380 660 380 560 388 480C396 420 430 396 478 384Z',
      '#85583A',
    ),
    path(
      'M466 330C420 336 366 380 352 470C344 560 346 660 348 752H358C356 660 354 560 364 474C376 396 424 356 470 348Z',
      '#B98A5E',
    ),
    place(all(tumbler(0, -60, 1.45, '#55341F')), 560, 316, -112),
    davara(338, 748, 1.34, '#7C5238'),
    ellipse(350, 752, 130, 20, '#EAD3B2'),
    stamp(ellipse(0, 0, 16, 6, '#FFFDF8'), [
      [280, 748],
      [330, 760],
      [420, 756],
      [400, 744],
      [306, 756],
    ]),
  ),
);

export const kitchen: Readonly<Record<string, readonly Picture[]>> = {
  'steel-pressure-cooker-3l': [standing(cookerFront), cookerOpen],
  'three-tier-steel-tiffin': [standing(tiffinFront), tiffinOpen],
  'masala-dabba': [dabbaOpen, dabbaClosed],
  'brass-filter-coffee-set': [coffeeSet, coffeePour],
};
