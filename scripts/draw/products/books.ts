import { chaiGlass, leaf, steam } from '../forms';
import { ghar, letters, print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, type Ground, lying, type Picture, standing } from '../scene';
import {
  all,
  around,
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
  repeat,
  type Svg,
  stamp,
  within,
} from '../svg';

const W = 440;
const H = 640;

/** A book standing turned a little: its front with `art` at 0,0 to W,H, its spine to the left. */
export function upright(cx: number, foot: number, colour: Tones, art: Svg, spine: Svg = ''): Svg {
  const x = cx - W / 2 + 26;
  const y = foot - H;
  return all(
    // Pages show below and to the right, a little shorter than the boards.
    poly(
      [
        [x, y],
        [x - 62, y + 26],
        [x - 62, foot - 22],
        [x, foot],
      ],
      colour[2],
    ),
    poly(
      [
        [x - 62, y + 26],
        [x - 56, y + 24],
        [x - 56, foot - 20],
        [x - 62, foot - 22],
      ],
      colour[1],
    ),
    place(`<g transform="skewY(-23)">${spine}</g>`, x - 62, y + 26),
    place(within(box(0, 0, W, H), rect(0, 0, W, H, colour[1]) + art), x, y),
    rect(x, y, 16, H, '#0000001f'),
    rect(x + 16, y, 4, H, '#ffffff2e'),
    rect(x + W - 5, y, 5, H, '#0000002b'),
    rect(x, y, W, 4, '#ffffff3d'),
  );
}

/** The same cover lying flat, its middle at 0,0. */
function flat(ground: Ground, colour: Tones, art: Svg, thick = 24): Svg {
  return all(
    path(`M${-W / 2 + 14} ${-H / 2 + 14}h${W + thick}v${H + thick}h${-W}Z`, ground.shade),
    poly(
      [
        [W / 2, -H / 2],
        [W / 2 + thick, -H / 2 + thick],
        [W / 2 + thick, H / 2 + thick],
        [-W / 2 + thick, H / 2 + thick],
        [-W / 2, H / 2],
        [W / 2, H / 2],
      ],
      colour[2],
    ),
    poly(
      [
        [W / 2, -H / 2 + 10],
        [W / 2 + thick - 5, -H / 2 + thick],
        [W / 2 + thick - 5, H / 2 + thick - 5],
        [-W / 2 + thick, H / 2 + thick - 5],
        [-W / 2 + 10, H / 2],
        [W / 2, H / 2],
      ],
      tone.cream[1],
    ),
    place(within(box(0, 0, W, H), rect(0, 0, W, H, colour[1]) + art), -W / 2, -H / 2),
    rect(-W / 2, -H / 2, 16, H, '#0000001f'),
    rect(-W / 2, -H / 2, W, 4, '#ffffff3d'),
  );
}

/** Two open pages; what is on each is drawn from 0,0 to 300,420. */
function spread(ground: Ground, left: Svg, right: Svg, board: Tones): Svg {
  return all(
    path('M-334 -206H348V268H-334Z', ground.shade),
    rect(-344, -226, 688, 476, board[1], 8),
    rect(-344, -226, 340, 476, board[0], 8),
    path('M-330 -220Q-160 -250 0 -212Q160 -250 330 -220V236Q160 206 0 242Q-160 206 -330 236Z', tone.cream[2]),
    path('M-326 -226Q-160 -258 0 -216V232Q-160 196 -326 228Z', tone.paper[0]),
    path('M326 -226Q160 -258 0 -216V232Q160 196 326 228Z', tone.cream[1]),
    path('M0 -216V232Q-30 220 -54 216V-230Q-26 -224 0 -216Z', tone.cream[2]),
    place(left, -306, -210),
    place(right, 24, -210),
  );
}

/** Lines of type with a ragged end. */
const text = (x: number, y: number, rows: number, width = 250): Svg =>
  print(
    x,
    y,
    Array.from({ length: rows }, (_, i) => (i === rows - 1 ? width * 0.55 : width - ((i * 37) % 40))),
    30,
    '#B9AA8E',
    9,
  );

export const wellArt: Svg = all(
  rect(0, 0, W, H, '#D17C62'),
  path('M0 0H300L0 420Z', '#DE9277'),
  circle(220, 390, 178, '#863B29'),
  circle(214, 382, 176, '#F4ECDD'),
  circle(214, 382, 132, '#223556'),
  circle(210, 376, 126, '#35507E'),
  path('M210 250A126 126 0 0 0 84 376Q150 330 210 250Z', '#5E78A8'),
  circle(236, 400, 40, '#F4ECDD'),
  circle(226, 390, 34, '#FBE9B8'),
  line('M214 206V262M214 502V558M38 382H90M338 382H390', '#C9B694', 5),
  circle(110, 560, 30, '#26352E'),
  circle(108, 556, 15, '#B5533C'),
  circle(220, 594, 30, '#26352E'),
  circle(218, 590, 15, '#E8A317'),
  circle(336, 556, 30, '#26352E'),
  circle(334, 552, 15, '#1F5C4A'),
  letters('THE WELL', 220, 58, 42, '#FBF8F2'),
  letters('AT ANEGUNDI', 220, 122, 30, '#FBF8F2'),
);

/** A banyan about 0,0 at the foot of its trunk: crown, trunk and the roots that come down. */
export function banyan(crown: Tones, bark: Tones): Svg {
  return all(
    line(
      'M-96 -96V-6M-132 -110V-30M98 -96V-10M140 -104V-24M-64 -100Q-58 -50 -66 0M66 -100Q60 -50 70 0',
      bark[1],
      9,
    ),
    path('M-40 0Q-16 -60 -34 -150H40Q18 -60 52 0Q30 -10 22 4Q8 -10 0 6Q-10 -8 -20 4Q-28 -8 -40 0Z', bark[1]),
    path('M-40 0Q-16 -60 -34 -150H-8Q-6 -60 -20 4Q-28 -8 -40 0Z', bark[0]),
    path(
      'M-190 -150C-240 -230 -160 -300 -100 -280C-80 -350 60 -360 90 -290C160 -310 240 -240 196 -154C150 -110 90 -130 60 -110C20 -136 -20 -136 -60 -110C-90 -130 -150 -110 -190 -150Z',
      crown[2],
    ),
    path(
      'M-190 -164C-236 -234 -160 -300 -100 -280C-80 -350 60 -360 90 -290C130 -300 170 -280 176 -240C150 -180 90 -190 60 -160C20 -190 -20 -180 -60 -150C-100 -170 -150 -130 -190 -164Z',
      crown[1],
    ),
    path(
      'M-186 -190C-216 -244 -160 -296 -100 -280C-84 -336 0 -350 50 -326C30 -270 -40 -280 -60 -236C-110 -250 -150 -200 -186 -190Z',
      crown[0],
    ),
  );
}

export const treeArt: Svg = all(
  rect(0, 0, W, H, '#DDE7D2'),
  circle(310, 210, 70, '#E8A317'),
  path('M0 520Q220 470 440 520V640H0Z', '#93A87F'),
  place(banyan(tone.leaf, tone.wood), 220, 528, 0, 0.98),
  rect(0, 0, W, 138, '#134034'),
  letters('TREES', 220, 30, 46, '#FBF8F2'),
  letters('OF THE DECCAN', 220, 96, 24, '#F0CF9A'),
  rect(0, 590, W, 50, '#134034'),
  line(
    Array.from({ length: 22 }, (_, i) => `M${14 + i * 20} 640V${i % 5 ? 626 : 614}`).join(''),
    '#F0CF9A',
    3,
  ),
);

export const monsoonArt: Svg = all(
  rect(0, 0, W, H, '#35507E'),
  path('M0 0H280L0 400Z', '#48648F'),
  stamp(line('M0 0l-14 42', '#A9BEDB', 6), grid(40, 170, 7, 4, 66, 74, 33)),
  path('M60 400H380Q370 540 220 540T60 400Z', '#151F1A'),
  path('M60 400H160Q150 500 220 540Q90 520 60 400Z', '#4A5B53'),
  rect(372, 396, 90, 24, '#151F1A', 12),
  rect(-20, 396, 90, 24, '#4A5B53', 12),
  ellipse(220, 400, 160, 28, '#26352E'),
  ellipse(220, 402, 140, 20, '#E8A317'),
  stamp(all(circle(2, 3, 22, '#B07B19'), circle(0, 0, 22, '#F5D172')), [
    [130, 394],
    [186, 404],
    [244, 392],
    [304, 402],
  ]),
  path(
    'M120 560q-20 -24 6 -44q4 20 20 30q6 -30 24 -36q-2 30 16 40q10 -20 24 -26q-2 26 14 34q8 -18 22 -24q-2 24 12 34q8 -14 20 -20q4 30 -24 44H150Q130 580 120 560Z',
    '#B5533C',
  ),
  rect(40, 40, 360, 108, '#FBF8F2', 6),
  letters('MONSOON', 220, 58, 32, '#223556'),
  letters('KITCHEN', 220, 108, 24, '#B5533C'),
);

const gharArt: Svg = all(
  rect(0, 0, W, H, '#F0CF9A'),
  path('M0 0H320L0 460Z', '#F5DCB0'),
  path('M0 420L90 380L180 420V640H0Z', '#B5533C'),
  rect(180, 360, 140, 280, '#1F5C4A'),
  path('M320 430L400 396L440 412V640H320Z', '#35507E'),
  rect(0, 420, 60, 220, '#D17C62'),
  rect(180, 360, 46, 280, '#3E8A70'),
  rect(172, 348, 156, 16, '#134034'),
  stamp(
    all(path('M-20 60V0A20 22 0 0 1 20 0V60Z', '#26352E'), path('M-14 60V2A14 16 0 0 1 14 2V60Z', '#E8A317')),
    [
      [92, 470],
      [250, 430],
      [384, 486],
    ],
  ),
  stamp(rect(-16, 0, 32, 40, '#26352E', 3), [
    [40, 560],
    [132, 560],
    [216, 540],
    [288, 540],
    [352, 580],
    [410, 580],
  ]),
  line('M182 350Q252 300 322 352', '#6B2522', 3),
  stamp(rect(-10, 0, 20, 26, '#983A31'), [
    [214, 334],
    [250, 322],
    [284, 330],
  ]),
  place(ghar('#863B29', 12), 88, 90, 0, 1.5),
  line('M112 292H328', '#863B29', 5),
);

const numbersArt: Svg = all(
  rect(0, 0, W, H, '#983A31'),
  path('M0 0H300L0 430Z', '#AA4A3F'),
  stamp(circle(0, 0, 8, '#FBF8F2'), [
    ...around(220, 384, 40, 4),
    ...around(220, 384, 92, 8),
    ...around(220, 384, 144, 16),
  ]),
  repeat(8, (i) =>
    place(
      line('M0 -40C-34 -70 -26 -118 0 -144C26 -118 34 -70 0 -40', '#FBF8F2', 6) +
        path('M0 -52C-16 -74 -12 -96 0 -112C12 -96 16 -74 0 -52Z', i % 2 ? '#E8A317' : '#7FA391'),
      220,
      384,
      i * 45,
    ),
  ),
  circle(220, 384, 24, '#E8A317'),
  letters('NUMBERS', 220, 54, 44, '#FBF8F2'),
  letters('FOR THE CURIOUS', 220, 122, 24, '#F5D172'),
  rect(160, 574, 120, 30, '#6B2522', 15),
  print(182, 584, [76], 1, '#FBF8F2', 9),
);

export const chaiArt: Svg = all(
  rect(0, 0, W, H, '#E8C27A'),
  circle(330, 190, 64, '#F7E3B4'),
  path('M0 330Q120 250 240 320T440 290V640H0Z', '#7FA391'),
  path('M0 390Q200 330 440 400V640H0Z', '#3E8A70'),
  // The train comes along the platform.
  path('M-10 352H250Q300 352 318 404V440H-10Z', '#863B29'),
  path('M-10 352H250Q268 352 280 360H-10Z', '#B5533C'),
  stamp(rect(-22, 0, 44, 34, '#FBE9B8', 4), [
    [30, 374],
    [96, 374],
    [162, 374],
    [228, 374],
  ]),
  path('M262 376h22q14 10 20 32h-42Z', '#FBE9B8'),
  rect(-10, 424, 330, 8, '#F4ECDD'),
  stamp(circle(0, 0, 12, '#151F1A'), [
    [40, 446],
    [84, 446],
    [190, 446],
    [240, 446],
  ]),
  rect(0, 458, W, 200, '#134034'),
  rect(0, 458, W, 10, '#F4ECDD'),
  place(chaiGlass(210, tone.glass, tone.tan), 300, 616),
  place(steam(0, 0, '#FBF8F2', 90), 300, 396, 0, 0.8),
  letters('CHAI', 130, 54, 66, '#863B29'),
  letters('STOPS', 130, 142, 48, '#134034'),
  print(40, 560, [130, 100], 24, '#7FA391', 9),
);

const cover = (colour: Tones, art: Svg, accent: string): Picture =>
  standing(
    (g) =>
      all(
        cast(g, 420, 862, 260, 24),
        upright(
          424,
          858,
          colour,
          art,
          all(rect(16, 60, 30, 150, accent, 4), rect(18, 440, 26, 40, accent, 4)),
        ),
      ),
    770,
  );

const wellInside: Picture = lying((g) =>
  all(
    place(
      spread(
        g,
        all(text(20, 30, 12), rect(20, 0, 120, 12, '#B5533C', 4)),
        all(text(20, 0, 5), text(20, 190, 8)),
        tone.clay,
      ),
      400,
      400,
      -5,
    ),
    place(
      all(
        rect(8, 12, 60, 420, g.shade, 6),
        rect(0, 0, 56, 410, tone.indigo[1], 6),
        rect(0, 0, 20, 410, tone.indigo[0], 6),
        path(
          repeat(7, (i) => `M${3 + i * 7.4} 408h4v30h-4Z`),
          tone.marigold[1],
        ),
      ),
      470,
      590,
      -22,
    ),
    place(flat(g, tone.clay, wellArt), 210, 800, 12, 0.5),
  ),
);

const treesInside: Picture = lying((g) =>
  all(
    place(
      spread(
        g,
        all(
          place(leaf(330, 220, tone.leaf), 130, 370, 8),
          place(
            line('M0 60V-300M0 -60L-60 -120M0 -60L60 -120M0 -150L-50 -200M0 -150L50 -206', '#CFE3DA', 5),
            130,
            370,
            8,
          ),
        ),
        all(
          rect(10, 4, 150, 18, '#1F5C4A', 4),
          text(10, 44, 4, 240),
          place(banyan(tone.leaf, tone.wood), 140, 330, 0, 0.5),
          text(10, 356, 2, 240),
        ),
        tone.leaf,
      ),
      400,
      440,
      4,
    ),
    place(leaf(190, 120, tone.moss), 160, 900, 50),
    place(leaf(150, 96, tone.marigold), 610, 876, -40),
  ),
);

const monsoonInside: Picture = lying((g) =>
  all(
    place(
      spread(
        g,
        all(
          circle(136, 190, 130, tone.indigo[2]),
          circle(130, 184, 128, tone.steel[0]),
          circle(130, 184, 96, tone.madder[1]),
          stamp(ellipse(0, 0, 18, 12, tone.haldi[0]), around(130, 184, 56, 7)),
          place(leaf(60, 34, tone.leaf), 130, 200, 30),
        ),
        all(
          rect(10, 4, 170, 20, '#B5533C', 4),
          dots(grid(16, 58, 1, 5, 1, 28), 5, '#35507E'),
          print(34, 54, [120, 150, 90, 140, 110], 28, '#B9AA8E', 9),
          text(10, 226, 6, 240),
        ),
        tone.indigo,
      ),
      410,
      370,
      -4,
    ),
    circle(214, 800, 104, g.shade),
    circle(202, 786, 104, tone.clay[1]),
    circle(202, 786, 88, tone.clay[2]),
    stamp(
      all(circle(3, 4, 24, tone.haldi[2]), circle(0, 0, 24, tone.haldi[1]), circle(-7, -7, 9, tone.haldi[0])),
      [...around(202, 786, 50, 6), [202, 786]],
    ),
    place(flat(g, tone.indigo, monsoonArt), 600, 790, 9, 0.46),
  ),
);

const gharInside: Picture = standing(
  (g) =>
    all(
      cast(g, 410, 862, 300, 24),
      ...[tone.indigo, tone.leaf, tone.haldi].map((colour, i) => {
        const y = 784 - i * 76;
        const x = 130 + i * 22;
        return all(
          rect(x, y, 540, 74, colour[1], 6),
          rect(x, y, 540, 22, colour[0], 6),
          rect(x + 500, y + 8, 40, 58, tone.cream[1]),
          line(`M${x + 502} ${y + 24}h36M${x + 502} ${y + 38}h36M${x + 502} ${y + 52}h36`, tone.cream[2], 3),
          rect(x + 90, y + 26, 190, 22, tone.cream[1], 4),
        );
      }),
      place(upright(0, 0, tone.haldi, gharArt, ''), 404, 632, -3, 0.72),
    ),
  740,
);

const numbersInside: Picture = lying((g) =>
  all(
    place(
      spread(
        g,
        all(
          rect(10, 4, 150, 20, '#983A31', 4),
          dots(grid(60, 80, 5, 5, 40), 7, '#35507E'),
          line('M60 80L140 160L220 80M60 240L140 160L220 240M60 80V240M220 80V240', '#E8A317', 6),
          text(10, 300, 4, 240),
        ),
        all(
          text(10, 10, 4, 240),
          circle(140, 240, 96, '#EAD8CB'),
          path('M140 240V144A96 96 0 0 1 223 288Z', '#983A31'),
          path('M140 240L223 288A96 96 0 0 1 60 292Z', '#7FA391'),
          text(10, 372, 2, 240),
        ),
        tone.madder,
      ),
      400,
      390,
      5,
    ),
    place(
      all(
        rect(8, 12, 420, 30, g.shade, 8),
        rect(0, 0, 370, 28, tone.marigold[1], 4),
        rect(0, 0, 370, 10, tone.marigold[0], 4),
        path('M370 0L424 14L370 28Z', tone.tan[0]),
        path('M408 10L424 14L408 18Z', '#26352E'),
        rect(-30, 0, 34, 28, tone.clay[0], 8),
      ),
      110,
      740,
      -14,
    ),
    place(flat(g, tone.madder, numbersArt), 610, 800, -8, 0.42),
  ),
);

const chaiInside: Picture = lying((g) =>
  all(
    // The fold-out map.
    place(
      all(
        path('M-316 -206H344V244H-316Z', g.shade),
        ...[0, 1, 2, 3].map((i) =>
          poly(
            [
              [-330 + i * 165, -220 + (i % 2) * 14],
              [-165 + i * 165, -206 - (i % 2) * 14],
              [-165 + i * 165, 224 - (i % 2) * 14],
              [-330 + i * 165, 210 + (i % 2) * 14],
            ],
            i % 2 ? '#E6DAC0' : '#FBF4E2',
          ),
        ),
        path(
          'M-250 -60Q-180 -150 -60 -120T120 -150Q220 -120 250 -40Q200 60 100 90T-80 160Q-220 120 -250 -60Z',
          '#CFDCC4',
        ),
        line('M-210 -40Q-120 -90 -60 -30T60 10T210 -60M60 10Q40 80 -40 120', '#863B29', 7),
        stamp(all(circle(0, 0, 15, '#FBF8F2'), circle(0, 0, 9, '#E8A317')), [
          [-210, -40],
          [-62, -30],
          [60, 10],
          [210, -60],
          [-40, 120],
          [138, -24],
        ]),
      ),
      400,
      330,
      5,
    ),
    place(flat(g, tone.tan, chaiArt), 270, 720, -9, 0.62),
    circle(624, 764, 96, g.shade),
    circle(612, 750, 96, tone.glass[2]),
    circle(610, 748, 92, tone.glass[0]),
    circle(610, 748, 76, tone.tan[2]),
    circle(606, 744, 70, tone.tan[0]),
    path('M548 724a70 70 0 0 1 70 -48a90 90 0 0 0 -70 48Z', '#E6BE8E'),
  ),
);

export const books: Readonly<Record<string, readonly Picture[]>> = {
  'the-well-at-anegundi': [cover(tone.clay, wellArt, '#F4ECDD'), wellInside],
  'trees-of-the-deccan': [cover(tone.leaf, treeArt, '#F0CF9A'), treesInside],
  'monsoon-kitchen': [cover(tone.indigo, monsoonArt, '#FBF8F2'), monsoonInside],
  'ghar-ki-kahaniyan': [cover(tone.haldi, gharArt, '#863B29'), gharInside],
  'numbers-for-the-curious': [cover(tone.madder, numbersArt, '#F5D172'), numbersInside],
  'chai-stops': [cover(tone.tan, chaiArt, '#F7E3B4'), chaiInside],
};
