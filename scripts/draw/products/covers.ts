/** The covers of the books, and books standing and lying. */
import { chaiGlass, steam } from '../forms';
import { ghar, letters, print } from '../lettering';
import { type Tones, tone } from '../palette';
import type { Ground } from '../scene';
import {
  all,
  around,
  box,
  circle,
  ellipse,
  grid,
  line,
  path,
  place,
  points,
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
export function flat(ground: Ground, colour: Tones, art: Svg, thick = 24): Svg {
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
  stamp(
    all(circle(2, 3, 22, '#B07B19'), circle(0, 0, 22, '#F5D172')),
    points('130 394, 186 404, 244 392, 304 402'),
  ),
  path(
    'M120 560q-20 -24 6 -44q4 20 20 30q6 -30 24 -36q-2 30 16 40q10 -20 24 -26q-2 26 14 34q8 -18 22 -24q-2 24 12 34q8 -14 20 -20q4 30 -24 44H150Q130 580 120 560Z',
    '#B5533C',
  ),
  rect(40, 40, 360, 108, '#FBF8F2', 6),
  letters('MONSOON', 220, 58, 32, '#223556'),
  letters('KITCHEN', 220, 108, 24, '#B5533C'),
);

export const gharArt: Svg = all(
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
    points('92 470, 250 430, 384 486'),
  ),
  stamp(rect(-16, 0, 32, 40, '#26352E', 3), points('40 560, 132 560, 216 540, 288 540, 352 580, 410 580')),
  line('M182 350Q252 300 322 352', '#6B2522', 3),
  stamp(rect(-10, 0, 20, 26, '#983A31'), points('214 334, 250 322, 284 330')),
  place(ghar('#863B29', 12), 88, 90, 0, 1.5),
  line('M112 292H328', '#863B29', 5),
);

export const numbersArt: Svg = all(
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
  stamp(rect(-22, 0, 44, 34, '#FBE9B8', 4), points('30 374, 96 374, 162 374, 228 374')),
  path('M262 376h22q14 10 20 32h-42Z', '#FBE9B8'),
  rect(-10, 424, 330, 8, '#F4ECDD'),
  stamp(circle(0, 0, 12, '#151F1A'), points('40 446, 84 446, 190 446, 240 446')),
  rect(0, 458, W, 200, '#134034'),
  rect(0, 458, W, 10, '#F4ECDD'),
  place(chaiGlass(210, tone.glass, tone.tan), 300, 616),
  place(steam(0, 0, '#FBF8F2', 90), 300, 396, 0, 0.8),
  letters('CHAI', 130, 54, 66, '#863B29'),
  letters('STOPS', 130, 142, 48, '#134034'),
  print(40, 560, [130, 100], 24, '#7FA391', 9),
);
