/** Pickle and honey. */
import { letters, print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, hanging, lying, type Picture } from '../scene';
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
  points,
  rect,
  type Svg,
  solid,
  stamp,
  within,
} from '../svg';

/** A glass jar; its foot's middle at 0,0. What is inside fills it to `level` from the foot. */
export function jar(w: number, h: number, level: number, inside: Tones, on: Svg): Svg {
  const d = `M${-w * 0.36} ${-h}Q${-w * 0.36} ${-h * 0.9} ${-w * 0.44} ${-h * 0.86}Q${-w / 2} ${-h * 0.82} ${-w / 2} ${-h * 0.74}V-36Q${-w / 2} 0 ${-w / 2 + 36} 0H${w / 2 - 36}Q${w / 2} 0 ${w / 2} -36V${-h * 0.74}Q${w / 2} ${-h * 0.82} ${w * 0.44} ${-h * 0.86}Q${w * 0.36} ${-h * 0.9} ${w * 0.36} ${-h}Z`;
  return solid(
    d,
    tone.glass[1],
    rect(-w / 2 + 14, -level, w - 28, level - 16, inside[1], 22),
    rect(-w / 2 + 14, -level, w * 0.2, level - 16, inside[0], 22),
    rect(w * 0.32, -level, w * 0.18 - 14, level - 16, inside[2], 16),
    on,
    rect(-w * 0.42, -h * 0.78, w * 0.06, h * 0.66, '#FFFFFFB0', w * 0.03),
  );
}

export const pickleJar: Picture = (g) =>
  all(
    cast(g, 410, 866, 230, 26),
    place(
      jar(
        400,
        500,
        410,
        ['#D98B3A', '#B8642D', '#84431A'],
        all(
          within(
            box(-184, -408, 368, 390, 22),
            all(
              [
                [-110, -340, 20],
                [20, -366, -30],
                [110, -300, 50],
                [-150, -230, -20],
                [150, -90, 30],
                [-140, -70, 10],
                [160, -200, -50],
              ]
                .map(([x = 0, y = 0, turn = 0]) =>
                  place(
                    path('M-44 -20Q0 -50 44 -20L36 24Q0 6 -36 24Z', '#8FA04A') +
                      path('M-44 -20Q0 -50 44 -20L40 -2Q0 -26 -40 -2Z', '#5E7430'),
                    x,
                    y,
                    turn,
                  ),
                )
                .join(''),
              dots(points('-60 -380, 70 -392, -20 -330, 160 -350, -170 -300, 90 -250'), 7, '#5C2415'),
            ),
          ),
          rect(-130, -260, 260, 190, tone.cream[1], 10),
          letters('NANI', 0, -238, 46, tone.madder[1]),
          path(
            'M0 -164C40 -170 66 -130 44 -100C20 -76 -40 -84 -48 -118C-52 -146 -24 -162 0 -164Z',
            '#8FA04A',
          ),
          path(
            'M0 -164C20 -168 30 -150 20 -130C0 -100 -30 -100 -46 -110C-54 -144 -26 -160 0 -164Z',
            '#B4C26A',
          ),
          path('M0 -164q10 -26 40 -22q-8 22 -40 22Z', tone.leaf[1]),
        ),
      ),
      400,
      862,
    ),
    // Cloth tied over the mouth.
    solid(
      'M232 412Q236 330 300 316Q400 296 500 316Q564 330 568 412L540 392L514 424L480 396L440 428L400 398L360 428L320 396L286 424L260 392Z',
      tone.madder[1],
      path('M232 412Q236 330 300 316H340Q290 350 300 430H220Z', tone.madder[0]),
      path('M470 306Q580 320 580 430H520Q530 350 470 306Z', tone.madder[2]),
      dots(grid(262, 330, 8, 3, 42, 34, 21), 6, tone.cream[1]),
    ),
    line('M262 376Q400 404 538 376', tone.cream[1], 10),
    line('M430 388Q470 430 456 470M440 386Q500 410 506 450', tone.cream[1], 7),
  );

export const pickleServed: Picture = lying((g) =>
  all(
    // A steel plate with paratha, curd and the pickle.
    circle(426, 528, 330, g.shade),
    circle(404, 504, 330, tone.steel[2]),
    circle(400, 498, 326, tone.steel[0]),
    circle(404, 503, 296, tone.steel[1]),
    circle(352, 596, 176, '#B98B4E'),
    circle(344, 586, 174, '#E6C48A'),
    path('M344 412A174 174 0 0 1 518 586L344 586Z', '#F1D9AB'),
    stamp(
      ellipse(0, 0, 22, 13, '#B98B4E'),
      points('270 520, 380 500, 300 620, 420 610, 350 690, 240 620, 450 540'),
    ),
    circle(290, 330, 92, tone.steel[2]),
    circle(286, 326, 90, tone.steel[0]),
    circle(288, 328, 74, tone.paper[0]),
    path('M230 330Q280 290 340 320Q300 330 286 372Q250 366 230 330Z', tone.cream[1]),
    circle(556, 352, 104, tone.steel[2]),
    circle(552, 348, 102, tone.steel[0]),
    circle(554, 350, 86, '#84431A'),
    circle(550, 346, 80, '#B8642D'),
    [
      [520, 320, 10],
      [580, 330, 70],
      [536, 386, -30],
      [590, 384, 20],
    ]
      .map(([x = 0, y = 0, turn = 0]) =>
        place(
          path('M-38 -18Q0 -44 38 -18L30 22Q0 6 -30 22Z', '#8FA04A') +
            path('M-38 -18Q0 -44 38 -18L35 -2Q0 -24 -35 -2Z', '#5E7430'),
          x,
          y,
          turn,
        ),
      )
      .join(''),
    dots(points('556 300, 500 356, 560 356, 610 350, 560 416'), 6, '#5C2415'),
    place(path('M0 -60C70 -70 120 -10 84 46C44 92 -70 78 -86 10C-92 -34 -50 -56 0 -60Z', g.shade), 676, 858),
    place(
      path('M0 -60C70 -70 120 -10 84 46C44 92 -70 78 -86 10C-92 -34 -50 -56 0 -60Z', '#7C8F3E') +
        path('M0 -60C40 -64 60 -30 30 6C0 40 -50 44 -78 26C-96 -30 -50 -56 0 -60Z', '#A5B65C') +
        path('M0 -60q16 -48 80 -40q-16 42 -80 40Z', tone.leaf[1]),
      660,
      842,
    ),
  ),
);

const HONEY: Tones = ['#D99536', '#A9631B', '#6F3D10'];

const dipper = (u: number): Svg =>
  place(
    all(
      rect(-8, -330, 16, 260, tone.wood[1], 8),
      rect(-8, -330, 6, 260, tone.wood[0], 3),
      ...[0, 1, 2, 3, 4].map((i) => {
        const w = [52, 74, 82, 74, 50][i] ?? 0;
        return (
          rect(-w / 2, -80 + i * 26, w, 19, tone.wood[2], 9) +
          rect(-w / 2, -80 + i * 26, w * 0.8, 15, tone.wood[1], 7) +
          rect(-w / 2 + 4, -80 + i * 26, w * 0.3, 7, tone.wood[0], 3)
        );
      }),
    ),
    0,
    0,
    0,
    u,
  );

/** Cells of comb about 0,0. */
const comb = (r: number, fill: string): Svg =>
  path(
    `M${around(0, 0, r, 6)
      .map(([x, y]) => `${x} ${y}`)
      .join('L')}Z`,
    fill,
  );

export const honeyJar: Picture = (g) =>
  all(
    cast(g, 410, 866, 220, 26),
    place(
      jar(
        380,
        480,
        400,
        HONEY,
        all(
          rect(-136, -300, 272, 210, tone.cream[1], 10),
          stamp(comb(30, tone.haldi[1]), points('-46 -238, 0 -265, 46 -238')),
          stamp(comb(30, tone.haldi[0]), [[0, -212]]),
          letters('NILGIRI', 0, -166, 34, tone.wood[2]),
          letters('WILD HONEY', 0, -118, 18, tone.leaf[1]),
        ),
      ),
      400,
      862,
    ),
    rect(262, 320, 276, 76, tone.leaf[2], 14),
    rect(262, 320, 276, 68, tone.leaf[1], 14),
    rect(270, 324, 70, 58, tone.leaf[0], 10),
    line(Array.from({ length: 11 }, (_, i) => `M${286 + i * 24} 334v44`).join(''), tone.leaf[2], 4),
    line('M276 400Q400 424 524 400', tone.tan[1], 8),
    place(
      all(
        rect(-46, 0, 92, 60, tone.cream[1], 8),
        circle(0, 12, 6, g.tint),
        print(-30, 30, [60, 40], 14, tone.tan[1], 5),
      ),
      520,
      420,
      10,
    ),
  );

export const honeyDrip: Picture = hanging((g) =>
  all(
    ellipse(412, 872, 260, 60, g.shade),
    ellipse(400, 860, 256, 58, tone.cream[2]),
    ellipse(396, 852, 252, 54, tone.cream[0]),
    ellipse(398, 856, 200, 38, HONEY[1]),
    ellipse(380, 850, 130, 20, HONEY[0]),
    path('M330 440Q326 520 380 548Q388 700 392 856H420Q416 700 428 552Q480 520 474 430Z', HONEY[1]),
    path('M346 470Q350 520 388 540Q392 700 394 856H403Q398 690 404 540Q360 510 366 450Z', HONEY[0]),
    path('M450 450Q470 520 424 552Q416 700 420 856H412Q410 700 414 540Q440 510 440 450Z', HONEY[2]),
    place(dipper(1.75), 402, 380, 8),
    path('M322 420Q330 470 402 474T484 408Q500 470 440 520Q380 560 340 508Q314 470 322 420Z', HONEY[1]),
    path('M326 440Q340 480 390 484Q356 500 352 520Q318 480 326 440Z', HONEY[0]),
    stamp(comb(56, '#DFA730'), points('110 160, 110 259, 196 209')),
    stamp(comb(44, '#F5D172'), points('110 160, 196 209')),
    stamp(comb(44, HONEY[1]), [[110, 259]]),
  ),
);
