/** The turntable and the radio. */
import { drum, leaf, mouth, slab, steam } from '../forms';
import { print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, hanging, lying, type Picture, standing, under } from '../scene';
import {
  all,
  box,
  circle,
  dots,
  ellipse,
  grid,
  line,
  path,
  place,
  rect,
  ring,
  type Svg,
  solid,
} from '../svg';

const record = (r: number, label: Tones): Svg =>
  all(
    circle(0, 0, r, tone.ink[2]),
    path(
      `M0 0L${-r * 0.5} ${-r * 0.866}A${r} ${r} 0 0 1 ${-r * 0.17} ${-r * 0.985}ZM0 0L${r * 0.5} ${r * 0.866}A${r} ${r} 0 0 1 ${r * 0.17} ${r * 0.985}Z`,
      '#33443C',
    ),
    ...[0.9, 0.8, 0.7, 0.6, 0.5].map((f) => ring(0, 0, r * f, '#33443C', 2)),
    circle(0, 0, r * 0.34, label[1]),
    path(`M${-r * 0.34} 0A${r * 0.34} ${r * 0.34} 0 0 1 ${r * 0.34} 0Z`, label[0]),
    circle(0, 0, r * 0.04, tone.cream[0]),
    rect(-r * 0.16, r * 0.12, r * 0.32, r * 0.035, tone.cream[0]),
  );

export const turntableTop: Picture = lying((g) =>
  all(
    under(g, box(70, 220, 660, 560, 24), 22),
    slab(70, 220, 660, 560, 24, tone.wood, 10),
    line('M90 300Q400 280 710 306M90 700Q380 730 710 690M90 620Q200 610 300 640', tone.wood[2], 3),
    circle(322, 508, 246, tone.wood[2]),
    circle(316, 500, 244, tone.steel[2]),
    circle(314, 498, 238, tone.steel[1]),
    place(record(226, tone.clay), 316, 500),
    circle(648, 316, 52, tone.wood[2]),
    circle(644, 310, 50, tone.steel[2]),
    circle(642, 308, 44, tone.steel[0]),
    circle(644, 310, 22, tone.ink[1]),
    line('M656 330V560L560 664', tone.wood[2], 16),
    line('M646 312V552L540 652', tone.steel[0], 14),
    line('M650 316V552', tone.steel[2], 4),
    place(rect(-22, -40, 44, 84, tone.ink[1], 8) + rect(-22, -40, 16, 84, tone.ink[0], 6), 524, 668, 43),
    rect(624, 240, 40, 46, tone.ink[1], 8),
    circle(650, 720, 26, tone.wood[2]),
    circle(647, 717, 24, tone.brass[1]),
    circle(642, 711, 11, tone.brass[0]),
    rect(112, 738, 60, 16, tone.ink[1], 8),
    circle(124, 746, 6, '#F0B543'),
  ),
);

export const turntableFront: Picture = standing(
  (g) =>
    all(
      cast(g, 410, 812, 330, 28),
      // The lid stands open behind, clear.
      `<g opacity=".55">${path('M110 640L160 280L640 280L690 640Z', '#FFFFFF')}</g>`,
      line('M110 640L160 280H640L690 640', tone.steel[2], 8),
      path('M190 300H380L230 640H142Z', '#FFFFFF66'),
      path('M90 690L150 600L650 600L710 690Z', tone.wood[0]),
      ellipse(360, 642, 232, 40, tone.steel[2]),
      ellipse(360, 634, 226, 36, tone.ink[2]),
      ellipse(360, 632, 200, 30, '#33443C'),
      ellipse(360, 632, 190, 27, tone.ink[2]),
      ellipse(360, 632, 76, 12, tone.clay[1]),
      path('M284 632a76 12 0 0 1 152 0Z', tone.clay[0]),
      rect(357, 612, 6, 20, tone.steel[0]),
      rect(630, 566, 44, 70, tone.steel[2], 8),
      rect(630, 566, 16, 70, tone.steel[0], 6),
      line('M650 576L480 616', tone.steel[0], 12),
      rect(452, 606, 50, 22, tone.ink[1], 6),
      solid(
        box(90, 690, 620, 100, 10),
        tone.wood[1],
        rect(90, 690, 620, 12, tone.wood[0]),
        rect(620, 690, 100, 100, tone.wood[2]),
        line('M100 730Q300 720 500 734T700 730M100 764Q240 774 420 762', tone.wood[2], 3),
      ),
      circle(180, 742, 24, tone.wood[2]),
      circle(177, 739, 22, tone.brass[1]),
      circle(172, 733, 10, tone.brass[0]),
      circle(246, 742, 7, '#F0B543'),
      rect(130, 790, 70, 22, tone.ink[1], 8),
      rect(600, 790, 70, 22, tone.ink[2], 8),
    ),
  720,
);

/** The radio; its foot's middle at 0,0. */
export function radio([light, mid, dark]: Tones): Svg {
  return all(
    line('M-210 -396V-452Q-210 -470 -190 -470H190Q210 -470 210 -452V-396', tone.steel[2], 18),
    line('M-214 -396V-454Q-212 -474 -192 -474H100', tone.steel[0], 7),
    line('M250 -400L330 -640', tone.steel[2], 8),
    circle(330, -642, 9, tone.steel[0]),
    slab(-300, -404, 600, 396, 44, [light, mid, dark], 12),
    rect(-264, -370, 250, 330, tone.cream[2], 20),
    rect(-264, -370, 246, 326, tone.cream[1], 20),
    dots(grid(-236, -340, 9, 12, 24, 24.5), 8, tone.tan[2]),
    rect(8, -370, 260, 92, tone.cream[0], 12),
    line(
      Array.from({ length: 13 }, (_, i) => `M${28 + i * 18} -356v${i % 3 ? 14 : 26}`).join(''),
      tone.ink[1],
      3,
    ),
    rect(24, -312, 226, 4, tone.tan[1]),
    rect(150, -366, 6, 84, '#E0522F'),
    print(30, -302, [26], 1, tone.ink[1], 7),
    print(210, -302, [36], 1, tone.ink[1], 7),
    circle(142, -146, 96, dark),
    circle(136, -152, 94, tone.brass[1]),
    path('M42 -152A94 94 0 0 1 136 -246A130 130 0 0 0 42 -152Z', tone.brass[0]),
    circle(136, -152, 68, tone.brass[2]),
    circle(134, -155, 64, tone.brass[1]),
    rect(131, -214, 8, 40, tone.cream[0], 4),
    circle(40, -60, 20, dark),
    circle(37, -63, 18, tone.cream[1]),
    circle(238, -60, 20, dark),
    circle(235, -63, 18, tone.cream[1]),
    rect(-220, -10, 70, 16, tone.ink[2], 6),
    rect(150, -10, 70, 16, tone.ink[2], 6),
  );
}

export const radioFront: Picture = (g) => cast(g, 410, 812, 310, 28) + place(radio(tone.leaf), 400, 802);

export const radioSill: Picture = hanging(() =>
  all(
    // A window with a view: hills, a palm, shutters.
    rect(80, 70, 640, 640, tone.wood[2]),
    rect(100, 90, 600, 620, '#F3DDB4'),
    circle(250, 300, 74, '#E8A317'),
    path('M100 470Q250 380 400 450T700 420V710H100Z', '#93A87F'),
    path('M100 560Q300 470 700 560V710H100Z', '#3E8A70'),
    path('M590 640Q600 480 576 340L590 336Q618 480 612 640Z', tone.wood[1]),
    [-110, -60, -20, 30, 70, 115].map((turn) => place(leaf(150, 46, tone.leaf), 583, 346, turn)).join(''),
    rect(392, 90, 16, 620, tone.wood[2]),
    rect(100, 90, 600, 14, tone.wood[1]),
    rect(80, 70, 640, 14, tone.wood[0]),
    rect(30, 700, 740, 50, tone.cream[1]),
    rect(30, 700, 740, 16, tone.cream[0]),
    rect(30, 750, 740, 16, tone.cream[2]),
    ellipse(330, 706, 210, 12, tone.cream[2]),
    place(radio(tone.clay), 310, 704, 0, 0.66),
    cup(640, 702),
  ),
);

/** A cup of something, left on the sill. */
export function cup(x: number, y: number): Svg {
  return all(
    line(`M${x + 40} ${y - 62}q44 4 30 36q-12 18 -36 12`, tone.indigo[1], 12),
    drum(x, y - 84, 96, 80, tone.indigo, { foot: 74, tilt: 0.08 }),
    mouth(x, y - 84, 98, tone.indigo[0], tone.tan[2], 8, 0.08),
    steam(x, y - 110, '#FFFDF8', 80),
  );
}
