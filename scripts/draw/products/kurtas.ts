/** The kurta and the long kurti. */
import { tone } from '../palette';
import { cast, hanging, lying, type Picture, standing } from '../scene';
import {
  all,
  box,
  circle,
  dots,
  grid,
  line,
  path,
  place,
  rect,
  repeat,
  type Svg,
  solid,
  stamp,
} from '../svg';
import { BODY, folded, hanger, kurta, LEFT_SLEEVE, RIGHT_SLEEVE, rail, thrown } from './cloth';

export const kurtaHung: Picture = hanging((g) =>
  all(rail(96), thrown(g, BODY, LEFT_SLEEVE, RIGHT_SLEEVE), kurta(tone.indigo, tone.tan[0])),
);

export const kurtaCollar: Picture = hanging(() =>
  all(
    solid(
      'M0 420Q60 300 220 250Q400 380 580 250Q740 300 800 420V1000H0Z',
      tone.indigo[1],
      path('M0 250L250 240L150 1000L0 1000Z', tone.indigo[0]),
      path('M640 240L820 300L820 1000L700 1000Z', tone.indigo[2]),
    ),
    path('M196 262Q400 440 604 262L584 140Q400 260 216 140Z', tone.indigo[0]),
    path('M216 140Q400 260 584 140Q400 92 216 140Z', tone.indigo[2]),
    path('M400 224V372L604 262L584 140Q500 200 400 214Z', tone.indigo[1]),
    line('M232 170Q400 280 568 170M212 254Q400 410 588 254', tone.indigo[2], 4),
    rect(340, 350, 120, 660, tone.indigo[0]),
    rect(436, 350, 24, 660, tone.indigo[2]),
    line('M356 372V1000M424 372V1000', tone.indigo[2], 4),
    repeat(4, (i) => {
      const y = 440 + i * 156;
      return all(
        circle(398, y + 5, 33, tone.indigo[2]),
        circle(392, y, 32, tone.tan[1]),
        circle(386, y - 6, 25, tone.tan[0]),
        repeat(4, (k) => circle(386 + (k % 2 ? 7 : -7), y - 6 + (k > 1 ? 7 : -7), 4, tone.tan[2])),
      );
    }),
  ),
);

export const kurtaStack: Picture = standing((g) =>
  all(
    cast(g, 404, 846, 290, 24),
    folded(140, 720, 520, 122, tone.cream),
    folded(146, 600, 508, 122, tone.haldi),
    folded(138, 480, 520, 122, tone.indigo),
    // The topmost one shows its collar.
    solid(
      'M150 488L214 330Q400 300 588 330L650 488Z',
      tone.indigo[1],
      path('M150 490L210 320L330 310L260 490Z', tone.indigo[0]),
      path('M560 320L600 330L660 490L600 490Z', tone.indigo[2]),
    ),
    path('M318 322Q400 372 482 322L496 286Q400 250 304 286Z', tone.indigo[2]),
    path('M304 286Q310 330 400 372V336Q340 320 330 276Z', tone.indigo[0]),
    path('M496 286Q490 330 400 372V336Q460 320 470 276Z', tone.indigo[1]),
    rect(384, 366, 32, 120, tone.indigo[0]),
    circle(400, 400, 8, tone.tan[0]),
    circle(400, 448, 8, tone.tan[0]),
  ),
);

/** A small printed sprig about 0,0. */
const buti = (s: number, flowerColour: string, stalk: string): Svg =>
  all(
    path(
      `M0 ${-18 * s}c${12 * s} ${6 * s} ${12 * s} ${20 * s} 0 ${26 * s}c${-12 * s} ${-6 * s} ${-12 * s} ${-20 * s} 0 ${-26 * s}Z`,
      flowerColour,
    ),
    path(
      `M${-14 * s} ${4 * s}q${12 * s} ${2 * s} ${14 * s} ${18 * s}q${2 * s} ${-16 * s} ${14 * s} ${-18 * s}q${-4 * s} ${14 * s} ${-14 * s} ${20 * s}q${-10 * s} ${-6 * s} ${-14 * s} ${-20 * s}Z`,
      stalk,
    ),
  );

const KURTI =
  'M330 258Q400 330 470 258L548 296Q556 420 520 500Q600 700 640 892Q520 922 400 922T160 892Q200 700 280 500Q244 420 252 296Z';

const KURTI_LEFT = 'M330 258L252 294Q214 330 204 400L164 560Q196 586 242 584L280 440Z';

const KURTI_RIGHT = 'M470 258L548 294Q586 330 596 400L636 560Q604 586 558 584L520 440Z';

export const kurtiHung: Picture = hanging((g) =>
  all(
    rail(96),
    path('M290 330L580 330Q570 440 560 500Q650 740 674 910L330 940Z', g.shade),
    hanger(400, 258, 126),
    solid(
      KURTI_LEFT,
      tone.cream[1],
      path('M160 560L210 330L246 330L200 590Z', tone.cream[0]),
      path('M150 528Q196 560 260 552V600H140Z', tone.madder[1]),
    ),
    solid(KURTI_RIGHT, tone.cream[2], path('M650 528Q604 560 540 552V600H660Z', tone.madder[2])),
    solid(
      KURTI,
      tone.cream[1],
      path('M250 280L320 262L330 480L250 940L140 940Z', tone.cream[0]),
      path('M500 260L560 280L530 490L660 920L540 940L470 490Z', tone.cream[2]),
      stamp(buti(0.82, tone.madder[1], tone.leaf[1]), grid(146, 340, 9, 10, 62, 54, 31)),
      path('M130 846Q400 900 670 846V960H130Z', tone.madder[1]),
      repeat(17, (i) =>
        circle(160 + i * 30, 886 + 8 * Math.sin(((i + 0.5) * Math.PI) / 17), 6, tone.cream[0]),
      ),
    ),
    path('M326 256Q400 338 474 256L462 250Q400 306 338 250Z', tone.madder[1]),
    path('M338 250Q400 306 462 250Q400 236 338 250Z', tone.cream[2]),
    line('M400 300V372', tone.madder[1], 10),
  ),
);

export const kurtiPrint: Picture = lying((g) =>
  all(
    place(
      all(
        rect(-600, -520, 1200, 760, g.shade),
        solid(
          box(-600, -540, 1200, 760),
          tone.cream[1],
          path('M-600 -540L80 -540L-320 220L-600 220Z', tone.cream[0]),
          stamp(buti(2.1, tone.madder[1], tone.leaf[1]), grid(-520, -440, 9, 5, 128, 110, 64)),
          rect(-600, 110, 1200, 70, tone.madder[1]),
          dots(grid(-575, 145, 24, 1, 50), 14, tone.cream[0]),
        ),
      ),
      400,
      400,
      -6,
    ),
    // The carved block that printed it, face up.
    place(
      all(
        circle(16, 18, 150, g.shade),
        circle(0, 0, 150, tone.wood[2]),
        circle(-5, -6, 148, tone.wood[1]),
        circle(-5, -6, 124, tone.wood[0]),
        place(buti(4.4, tone.madder[1], tone.madder[2]), -4, -16),
        repeat(12, (i) =>
          circle(
            -5 + Math.cos((i * Math.PI) / 6) * 106,
            -6 + Math.sin((i * Math.PI) / 6) * 106,
            9,
            tone.madder[1],
          ),
        ),
      ),
      566,
      776,
    ),
  ),
);
