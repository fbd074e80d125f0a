/** The spice box and the filter coffee set. */
import { drum, mouth, steam } from '../forms';
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing } from '../scene';
import {
  all,
  around,
  circle,
  dots,
  ellipse,
  path,
  place,
  points,
  rect,
  type Svg,
  stamp,
  within,
} from '../svg';
import { plateRing } from './cookware';

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
      points('0.2 -0.3, 0.5 0, 0.3 0.4, -0.1 0.2, -0.4 0.4, 0 0.62, 0.56 -0.4').map(
        ([x = 0, y = 0]) => [cx + x * r, cy + y * r] as const,
      ),
      r * 0.05,
      dark,
    ),
  );

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

export const dabbaOpen: Picture = lying((g) =>
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

export const dabbaClosed: Picture = standing((g) =>
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
export function filter(cx: number, y: number, u: number): Svg {
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

export const coffeeSet: Picture = standing((g) =>
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

export const coffeePour: Picture = standing((g) =>
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
    stamp(ellipse(0, 0, 16, 6, '#FFFDF8'), points('280 748, 330 760, 420 756, 400 744, 306 756')),
  ),
);
