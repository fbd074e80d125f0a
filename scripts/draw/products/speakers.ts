/** The portable speaker and the pair for the shelf. */
import { drum, leaf } from '../forms';
import { letters } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, hanging, type Picture, standing } from '../scene';
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
  points,
  rect,
  type Svg,
  solid,
  stamp,
} from '../svg';

/** The Chowk: a loaf with a woven front and a leather handle; from its foot's middle. */
export function chowk([light, mid, dark]: Tones): Svg {
  const d = box(-270, -300, 540, 300, 110);
  return all(
    line('M-170 -280C-170 -420 170 -420 170 -280', tone.tan[2], 34),
    line('M-174 -286C-174 -424 160 -426 166 -290', tone.tan[1], 24),
    line('M-176 -300C-166 -400 -60 -406 0 -404', tone.tan[0], 8),
    solid(
      d,
      mid,
      path('M-270 -300H-60Q-190 -180 -170 0H-270Z', light),
      path('M180 -300H280V10H60Q240 -60 180 -300Z', dark),
      dots(grid(-250, -276, 20, 11, 27, 27, 13), 4.6, dark),
    ),
    rect(-60, -96, 120, 44, tone.cream[1], 8),
    letters('CHOWK', 0, -84, 20, tone.ink[1]),
    rect(-200, -8, 70, 14, tone.ink[2], 6),
    rect(130, -8, 70, 14, tone.ink[2], 6),
    circle(-186, -286, 10, tone.brass[0]),
    circle(186, -286, 10, tone.brass[1]),
  );
}

export const chowkFront: Picture = (g) =>
  all(cast(g, 410, 796, 290, 30), place(chowk(tone.clay), 400, 786, 0, 1.14));

export const chowkTerrace: Picture = standing(
  () =>
    all(
      // A terrace in the evening: bulbs on a wire, the parapet, a tulsi in its pot.
      rect(0, 0, 800, 640, '#C9B6C4'),
      circle(590, 430, 110, '#EDB38A'),
      path('M0 560H90V470H170V540H260V500H330V580H460V520H540V600H640V540H720V580H800V700H0Z', '#8E7C9B'),
      line('M-10 130Q200 260 400 170T810 120', '#3B3047', 5),
      stamp(
        all(rect(-6, 0, 12, 16, '#3B3047'), circle(0, 30, 17, '#FBE2A0'), circle(-4, 26, 7, '#FFFDF8')),
        points('70 166, 176 198, 290 202, 396 172, 506 138, 620 122, 730 120'),
      ),
      rect(0, 640, 800, 360, '#D9B99B'),
      rect(0, 640, 800, 34, '#EAD3BC'),
      rect(0, 674, 800, 10, '#B08E70'),
      path(
        'M0 700h800v6H0ZM0 850h800v6H0ZM200 706h6v144h-6ZM560 706h6v144h-6ZM380 856h6v144h-6ZM80 856h6v144h-6ZM680 856h6v144h-6Z',
        '#C7A382',
      ),
      ellipse(380, 652, 220, 12, '#A98C78'),
      place(chowk(tone.leaf), 330, 650, 0, 0.8),
      drum(650, 548, 150, 100, tone.terracotta, { foot: 110, tilt: 0.08 }),
      rect(566, 534, 168, 30, tone.terracotta[1], 6),
      rect(566, 534, 60, 30, tone.terracotta[0], 6),
      line('M650 536Q640 440 610 390M650 536Q660 430 700 380M650 536V380', tone.leaf[2], 7),
      [
        [-40, 600, 400],
        [-15, 640, 390],
        [10, 664, 380],
        [40, 700, 396],
        [-60, 610, 460],
        [60, 690, 450],
        [20, 656, 440],
      ]
        .map(([turn = 0, x = 0, y = 0]) => place(leaf(64, 44, tone.leaf), x, y, turn))
        .join(''),
    ),
  640,
);

/** One shelf speaker; its foot's left corner at 0,0. */
const shelfSpeaker = (badge: string): Svg =>
  all(
    path('M230 -380L270 -400L270 -18L230 0Z', tone.wood[2]),
    path('M0 -380L40 -400L270 -400L230 -380Z', tone.wood[0]),
    solid(
      box(0, -380, 230, 380),
      tone.wood[1],
      line(
        'M18 -380Q30 -200 12 0M212 -380Q196 -180 218 0M60 -380Q50 -350 64 -330M170 0Q180 -40 168 -60',
        tone.wood[2],
        4,
      ),
      rect(0, -380, 6, 380, tone.wood[0]),
    ),
    circle(117, -298, 46, tone.ink[2]),
    circle(114, -301, 44, tone.ink[1]),
    circle(114, -301, 24, tone.cream[2]),
    circle(110, -305, 16, tone.cream[0]),
    circle(118, -142, 94, tone.ink[2]),
    circle(114, -146, 92, tone.ink[0]),
    circle(114, -146, 80, tone.ink[1]),
    path('M114 -226A80 80 0 0 0 34 -146Q70 -196 114 -226Z', tone.ink[0]),
    circle(114, -146, 54, '#3A4B43'),
    circle(116, -143, 28, tone.ink[2]),
    circle(110, -150, 22, tone.ink[0]),
    rect(96, -30, 40, 8, badge, 4),
  );

export const shelfFront: Picture = standing(
  (g) =>
    all(
      cast(g, 230, 822, 150, 20),
      cast(g, 590, 822, 150, 20),
      place(shelfSpeaker(tone.brass[0]), 82, 816, 0, 1.14),
      place(shelfSpeaker(tone.brass[0]), 434, 816, 0, 1.14),
    ),
  720,
);

/** A book on the shelf, its foot at 690. */
const spine = (x: number, h: number, w: number, [light, mid]: Tones): Svg =>
  all(
    rect(x, 690 - h, w, h, mid, 3),
    rect(x, 690 - h, w * 0.3, h, light, 3),
    rect(x + 6, 720 - h, w - 12, 40, light, 2),
  );

export const shelfShelf: Picture = hanging((g) =>
  all(
    path('M0 716H800V776H0Z', g.shade),
    rect(0, 690, 800, 40, tone.wood[1]),
    rect(0, 690, 800, 12, tone.wood[0]),
    path('M110 730h40v60l-40 60ZM640 730h40v120l-40 -60Z', tone.wood[2]),
    place(shelfSpeaker(tone.brass[0]), 20, 690, 0, 0.8),
    place(shelfSpeaker(tone.brass[0]), 566, 690, 0, 0.8),
    spine(256, 300, 40, tone.leaf),
    spine(298, 250, 34, tone.clay),
    spine(334, 280, 30, tone.haldi),
    spine(366, 320, 44, tone.indigo),
    drum(486, 610, 110, 80, tone.terracotta, { foot: 84, tilt: 0.07 }),
    rect(424, 596, 124, 22, tone.terracotta[1], 5),
    rect(424, 596, 44, 22, tone.terracotta[0], 5),
    [
      [-56, 486, 598],
      [-26, 484, 598],
      [4, 488, 598],
      [34, 490, 598],
      [62, 490, 598],
    ]
      .map(([turn = 0, x = 0, y = 0]) => place(leaf(170, 60, tone.leaf), x, y, turn))
      .join(''),
    rect(480, 96, 200, 240, tone.wood[1]),
    rect(480, 96, 200, 8, tone.wood[0]),
    rect(496, 112, 168, 208, tone.cream[0]),
    place(leaf(150, 94, tone.leaf), 574, 300, 12),
    circle(626, 150, 18, '#E8A317'),
  ),
);
