/** Headphones from the front; the cups face each other, their pads inside. */
import { drum, leaf, mouth, slab, steam } from '../forms';
import { letters, print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, type Ground, hanging, lying, type Picture, standing, under } from '../scene';
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
  poly,
  rect,
  ring,
  type Svg,
  solid,
  stamp,
} from '../svg';

function headphones([light, mid, dark]: Tones): Svg {
  const cup = (flip: number) =>
    place(
      all(
        rect(-176, 520, 30, 120, tone.steel[2], 10),
        rect(-176, 520, 11, 120, tone.steel[0], 5),
        rect(-148, 526, 74, 250, tone.ink[1], 36),
        rect(-148, 526, flip > 0 ? 26 : 74, 250, flip > 0 ? tone.ink[0] : tone.ink[1], 26),
        solid(
          'M-142 508C-230 508 -262 570 -262 650S-230 792 -142 792Z',
          flip > 0 ? mid : dark,
          flip > 0
            ? path('M-142 500C-240 500 -272 570 -262 660Q-230 560 -150 548Z', light)
            : path('M-142 500C-230 508 -262 570 -262 650L-236 680Q-222 560 -142 540Z', mid),
        ),
      ),
      400,
      0,
      0,
      [flip, 1],
    );
  return all(
    path(
      'M190 560C170 300 270 190 400 190S630 300 610 560H576C590 330 510 240 400 240S210 330 224 560Z',
      dark,
    ),
    path('M190 560C170 300 270 190 400 190Q520 190 570 270Q500 226 400 228C280 228 204 330 216 560Z', mid),
    path('M196 470C190 300 280 204 400 200Q300 216 250 310Q216 380 216 470Z', light),
    path('M262 268Q320 214 400 214T538 268Q480 262 400 262T262 268Z', tone.tan[1]),
    path('M262 268Q320 214 400 214Q340 226 300 266Z', tone.tan[0]),
    cup(1),
    cup(-1),
    circle(176, 650, 40, dark),
    circle(172, 646, 38, mid),
    circle(172, 646, 22, tone.brass[1]),
    circle(168, 642, 12, tone.brass[0]),
  );
}

export const headphonesFront: Picture = (g) => cast(g, 400, 812, 250, 24) + headphones(tone.leaf);

const headphonesFlat: Picture = lying((g) => {
  const cup = (x: number, y: number) =>
    all(
      circle(x + 14, y + 16, 132, g.shade),
      circle(x, y, 132, tone.cream[2]),
      circle(x - 4, y - 5, 128, tone.cream[0]),
      circle(x, y, 112, tone.cream[1]),
      circle(x + 2, y + 3, 62, tone.cream[2]),
      circle(x - 2, y - 2, 58, tone.brass[1]),
      path(`M${x - 60} ${y - 2}a58 58 0 0 1 70 -56a80 80 0 0 0 -70 56Z`, tone.brass[0]),
    );
  return all(
    place(
      all(
        place(line('M-180 150C-200 -190 200 -190 180 150', g.shade, 64), 16, 18),
        line('M-180 150C-200 -190 200 -190 180 150', tone.cream[2], 62),
        line('M-186 144C-200 -196 196 -196 176 144', tone.cream[1], 46),
        line('M-192 120C-190 -180 60 -190 110 -90', tone.cream[0], 14),
        line('M-90 -84Q0 -134 90 -84', tone.tan[1], 48),
        cup(-190, 210),
        cup(190, 210),
      ),
      400,
      400,
      -10,
    ),
    // The cable, for when the battery is not charged.
    line('M250 740C240 860 420 940 480 860S420 740 520 760S620 880 720 830', g.shade, 12),
    line('M246 732C236 852 416 932 476 852S416 732 516 752S616 872 716 822', tone.ink[1], 11),
    place(rect(0, -11, 46, 22, tone.ink[0], 6) + rect(46, -6, 26, 12, tone.brass[1], 4), 706, 824, -24),
  );
});

const BUD = 'M0 -80A80 80 0 0 1 0 80Q-18 80 -24 84L-34 190Q-36 214 -58 214T-80 190V0A80 80 0 0 1 0 -80Z';

/** An earbud with its tip to the right, about 0,0. */
const bud = ([light, mid, dark]: Tones): Svg =>
  all(
    path('M58 -30Q104 -44 116 0Q104 44 58 30Z', tone.ink[1]),
    path('M58 -30Q104 -44 112 -16L60 -6Z', tone.ink[0]),
    rect(44, -34, 26, 68, tone.steel[2], 8),
    solid(
      BUD,
      mid,
      path('M-90 -90H20Q-50 -40 -50 40V220H-90Z', light),
      path('M40 -90H90V90H-20Q60 60 40 -90Z', dark),
    ),
    circle(2, -4, 24, dark),
    circle(0, -6, 20, tone.marigold[1]),
  );

const budsCase: Picture = standing((g) =>
  all(
    cast(g, 410, 836, 250, 26),
    // Lid open behind, buds standing in the case.
    solid(
      'M190 520Q190 330 300 330H500Q610 330 610 520Z',
      tone.leaf[2],
      path('M190 520Q190 330 300 330H360Q240 360 236 520Z', tone.leaf[1]),
      path('M226 540Q226 370 310 370H490Q574 370 574 540Z', '#0E2C24'),
    ),
    ellipse(400, 560, 214, 46, tone.leaf[2]),
    ellipse(400, 556, 196, 36, '#0E2C24'),
    place(bud(tone.cream), 318, 470, 0, [-0.86, 0.86]),
    place(bud(tone.cream), 482, 470, 0, 0.86),
    solid(
      'M184 560A216 46 0 0 0 616 560V690Q616 830 476 830H324Q184 830 184 690Z',
      tone.leaf[1],
      path('M184 540H300Q240 700 330 840H170Z', tone.leaf[0]),
      path('M540 580H630V840H470Q560 760 540 580Z', tone.leaf[2]),
    ),
    circle(400, 700, 9, '#F0B543'),
    rect(364, 790, 72, 6, tone.leaf[2], 3),
  ),
);

const eartip = (g: Ground): Svg =>
  all(
    circle(6, 8, 40, g.shade),
    circle(0, 0, 40, tone.ink[1]),
    circle(-3, -4, 36, tone.ink[0]),
    circle(0, 0, 16, tone.ink[2]),
  );

const budsFlat: Picture = lying((g) =>
  all(
    place(place(path(BUD, g.shade), 18, 22) + bud(tone.cream), 280, 380, 24, 1.7),
    place(place(path(BUD, g.shade), 18, 22) + bud(tone.cream), 590, 330, -14, [-1.25, 1.25]),
    // Three sizes of tips, and the case closed.
    place(eartip(g), 130, 860),
    place(eartip(g), 236, 880, 0, 0.82),
    place(eartip(g), 324, 894, 0, 0.66),
    place(
      all(
        under(g, box(-150, -110, 300, 220, 100), 16),
        solid(
          box(-150, -110, 300, 220, 100),
          tone.leaf[1],
          poly(
            [
              [-150, -110],
              [60, -110],
              [-50, 110],
              [-150, 110],
            ],
            tone.leaf[0],
          ),
        ),
        rect(-150, -22, 300, 5, tone.leaf[2]),
        circle(0, 20, 8, '#F0B543'),
      ),
      590,
      776,
      10,
    ),
  ),
);

/** The Chowk: a loaf with a woven front and a leather handle; from its foot's middle. */
function chowk([light, mid, dark]: Tones): Svg {
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

const chowkTerrace: Picture = standing(
  () =>
    all(
      // A terrace in the evening: bulbs on a wire, the parapet, a tulsi in its pot.
      rect(0, 0, 800, 640, '#C9B6C4'),
      circle(590, 430, 110, '#EDB38A'),
      path('M0 560H90V470H170V540H260V500H330V580H460V520H540V600H640V540H720V580H800V700H0Z', '#8E7C9B'),
      line('M-10 130Q200 260 400 170T810 120', '#3B3047', 5),
      stamp(all(rect(-6, 0, 12, 16, '#3B3047'), circle(0, 30, 17, '#FBE2A0'), circle(-4, 26, 7, '#FFFDF8')), [
        [70, 166],
        [176, 198],
        [290, 202],
        [396, 172],
        [506, 138],
        [620, 122],
        [730, 120],
      ]),
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
    poly(
      [
        [230, -380],
        [270, -400],
        [270, -18],
        [230, 0],
      ],
      tone.wood[2],
    ),
    poly(
      [
        [0, -380],
        [40, -400],
        [270, -400],
        [230, -380],
      ],
      tone.wood[0],
    ),
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

const shelfFront: Picture = standing(
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

const shelfShelf: Picture = hanging((g) =>
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

const turntableTop: Picture = lying((g) =>
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

const turntableFront: Picture = standing(
  (g) =>
    all(
      cast(g, 410, 812, 330, 28),
      // The lid stands open behind, clear.
      `<g opacity=".55">${poly(
        [
          [110, 640],
          [160, 280],
          [640, 280],
          [690, 640],
        ],
        '#FFFFFF',
      )}</g>`,
      line('M110 640L160 280H640L690 640', tone.steel[2], 8),
      path('M190 300H380L230 640H142Z', '#FFFFFF66'),
      poly(
        [
          [90, 690],
          [150, 600],
          [650, 600],
          [710, 690],
        ],
        tone.wood[0],
      ),
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
function radio([light, mid, dark]: Tones): Svg {
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

const radioSill: Picture = hanging(() =>
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
function cup(x: number, y: number): Svg {
  return all(
    line(`M${x + 40} ${y - 62}q44 4 30 36q-12 18 -36 12`, tone.indigo[1], 12),
    drum(x, y - 84, 96, 80, tone.indigo, { foot: 74, tilt: 0.08 }),
    mouth(x, y - 84, 98, tone.indigo[0], tone.tan[2], 8, 0.08),
    steam(x, y - 110, '#FFFDF8', 80),
  );
}

export const audio: Readonly<Record<string, readonly Picture[]>> = {
  'tanpuri-over-ear-headphones': [standing(headphonesFront, 720), headphonesFlat],
  'tanpuri-dot-earbuds': [budsCase, budsFlat],
  'tanpuri-chowk-speaker': [standing(chowkFront, 700), chowkTerrace],
  'tanpuri-shelf-speakers': [shelfFront, shelfShelf],
  'tanpuri-turntable': [turntableTop, turntableFront],
  'akash-fm-radio': [standing(radioFront, 720), radioSill],
};
