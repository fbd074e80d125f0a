import { chaiGlass, drum, flower, leaf, steam } from '../forms';
import { letters, print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, hanging, lying, type Picture, standing, under } from '../scene';
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
  rect,
  type Svg,
  solid,
  stamp,
  within,
} from '../svg';

const bean: Svg = all(
  ellipse(3, 5, 26, 18, '#36200F'),
  ellipse(0, 0, 26, 18, '#6B4529'),
  ellipse(-7, -6, 11, 6, '#94694A'),
  line('M-20 4Q0 -8 20 -4', '#36200F', 4),
);

/** A pouch that stands: crimped above, wider at the foot; its foot's middle at 0,0. */
export function pouch(h: number, [light, mid, dark]: Tones, label: Svg): Svg {
  const w = h * 0.62;
  const d = `M${-w / 2 + 14} ${-h}H${w / 2 - 14}Q${w / 2 - 18} ${-h * 0.6} ${w / 2} ${-30}Q${w / 2} 0 ${w / 2 - 30} 0H${-w / 2 + 30}Q${-w / 2} 0 ${-w / 2} -30Q${-w / 2 + 18} ${-h * 0.6} ${-w / 2 + 14} ${-h}Z`;
  return all(
    solid(
      d,
      mid,
      path(`M${-w / 2} ${-h}H${-w * 0.24}Q${-w * 0.3} ${-h * 0.4} ${-w * 0.22} 0H${-w / 2}Z`, light),
      path(`M${w * 0.36} ${-h}H${w / 2}V0H${w * 0.3}Q${w * 0.42} ${-h * 0.4} ${w * 0.36} ${-h}Z`, dark),
      rect(-w / 2, -h, w, 54, dark),
      line(
        Array.from({ length: Math.round(w / 16) }, (_, i) => `M${-w / 2 + i * 16} ${-h + 8}v38`).join(''),
        mid,
        4,
      ),
      path(`M${-w * 0.4} 0Q0 -70 ${w * 0.4} 0Z`, dark),
    ),
    label,
  );
}

/** Hills with rows of bushes, a sun behind them: the mark on the coffee and the tea. */
const hills = (w: number, h: number, far: string, near: string): Svg =>
  all(
    circle(w * 0.62, h * 0.36, h * 0.22, '#E8A317'),
    path(`M0 ${h * 0.6}Q${w * 0.3} ${h * 0.24} ${w * 0.55} ${h * 0.54}T${w} ${h * 0.42}V${h}H0Z`, far),
    path(`M0 ${h * 0.8}Q${w * 0.4} ${h * 0.5} ${w} ${h * 0.74}V${h}H0Z`, near),
    line(
      `M0 ${h * 0.9}Q${w * 0.4} ${h * 0.62} ${w} ${h * 0.86}M0 ${h}Q${w * 0.4} ${h * 0.76} ${w} ${h}`,
      far,
      h * 0.03,
    ),
  );

export const coffeeLabel = (u: number): Svg =>
  place(
    all(
      rect(-150, -430, 300, 330, tone.cream[1], 8),
      place(
        within(
          box(0, 0, 260, 150, 6),
          rect(0, 0, 260, 150, '#F3E0BC') + hills(260, 150, '#7FA391', '#1F5C4A'),
        ),
        -130,
        -412,
      ),
      letters('MALNAD', 0, -238, 40, tone.coffee[1]),
      letters('FILTER COFFEE', 0, -180, 20, tone.clay[1]),
      rect(-40, -142, 80, 24, tone.leaf[1], 12),
      print(-24, -134, [48], 1, tone.cream[0], 8),
    ),
    0,
    0,
    0,
    u,
  );

export const coffeePack: Picture = (g) =>
  all(
    cast(g, 410, 862, 230, 24),
    place(pouch(640, tone.coffee, coffeeLabel(1)), 400, 856),
    stamp(bean, [
      [150, 868],
      [208, 892],
      [640, 884],
      [690, 860],
      [600, 916],
    ]),
  );

const coffeeGround: Picture = lying((g) =>
  all(
    place(
      place(path('M-186 -600H186L200 0H-200Z', g.shade), 18, 20) + pouch(600, tone.coffee, coffeeLabel(0.92)),
      330,
      700,
      -13,
    ),
    circle(610, 760, 150, g.shade),
    circle(594, 742, 150, tone.brass[1]),
    path('M444 742A150 150 0 0 1 594 592A210 210 0 0 0 444 742Z', tone.brass[0]),
    circle(594, 742, 130, tone.brass[2]),
    circle(596, 746, 124, tone.coffee[2]),
    circle(590, 738, 116, tone.coffee[1]),
    circle(570, 716, 62, tone.coffee[0]),
    dots(
      [
        [620, 700],
        [650, 760],
        [540, 790],
        [600, 800],
        [660, 720],
        [520, 740],
      ],
      5,
      tone.coffee[2],
    ),
    stamp(bean, [
      [650, 200],
      [700, 262],
      [610, 280],
      [120, 880],
      [190, 920],
      [90, 820],
      [690, 470],
      [640, 520],
    ]),
  ),
);

export const chaiTin: Picture = (g) =>
  all(
    cast(g, 410, 846, 220, 26),
    drum(400, 300, 380, 530, tone.madder, {
      tilt: 0.07,
      on: all(
        rect(200, 430, 400, 300, tone.cream[1]),
        rect(200, 430, 110, 300, tone.cream[0]),
        rect(510, 430, 90, 300, tone.cream[2]),
        rect(200, 416, 400, 8, tone.haldi[0]),
        rect(200, 736, 400, 8, tone.haldi[0]),
        place(hills(280, 150, '#93A87F', '#1F5C4A'), 258, 446),
        letters('ASSAM', 398, 612, 44, tone.madder[1]),
        letters('MASALA CHAI', 398, 676, 24, tone.leaf[1]),
        stamp(path('M0 -22C14 -12 14 8 0 18C-14 8 -14 -12 0 -22Z', tone.haldi[1]), [
          [230, 796],
          [290, 812],
          [350, 820],
          [410, 821],
          [470, 816],
          [530, 804],
          [240, 380],
          [300, 392],
          [360, 398],
          [420, 398],
          [480, 392],
          [540, 380],
        ]),
      ),
    }),
    path('M204 262A196 28 0 0 0 596 262V322A196 28 0 0 1 204 322Z', tone.madder[2]),
    path('M204 258A196 28 0 0 0 596 258V312A196 28 0 0 1 204 312Z', tone.haldi[1]),
    path('M236 274A196 28 0 0 0 300 282V336A196 28 0 0 1 236 328Z', tone.haldi[0]),
    path('M520 279A196 28 0 0 0 596 258V312A196 28 0 0 1 520 333Z', tone.haldi[2]),
    ellipse(400, 258, 196, 28, tone.haldi[0]),
    ellipse(403, 260, 176, 22, tone.haldi[1]),
    rect(376, 222, 48, 38, tone.haldi[2], 12),
    rect(374, 218, 48, 30, tone.haldi[0], 14),
  );

const pod: Svg = all(
  path('M-30 0Q0 -24 30 0Q0 24 -30 0Z', tone.moss[1]),
  path('M-30 0Q0 -24 30 0Q0 -6 -30 0Z', tone.moss[0]),
  line('M-24 2Q0 8 24 2', tone.moss[2], 3),
);

const chaiPoured: Picture = standing(
  (g) =>
    all(
      cast(g, 300, 872, 160, 22),
      steam(290, 400, '#FFFDF8', 140),
      place(chaiGlass(420, tone.glass, tone.tan), 290, 866),
      cast(g, 596, 876, 140, 20),
      place(chaiGlass(300, tone.glass, tone.tan), 590, 868),
      steam(586, 530, '#FFFDF8', 110),
      place(pod, 120, 900, -20),
      place(pod, 420, 930, 14),
      place(pod, 480, 912, -30),
      // A star of spice and a finger of ginger.
      place(
        all(
          [0, 45, 90, 135, 180, 225, 270, 315]
            .map((turn) => place(path('M0 0C-8 -12 -8 -30 0 -40C8 -30 8 -12 0 0Z', tone.wood[1]), 0, 0, turn))
            .join(''),
          circle(0, 0, 7, tone.wood[2]),
        ),
        724,
        918,
        10,
        [1, 0.6],
      ),
    ),
  730,
);

const riceBag: Picture = standing(
  (g) =>
    all(
      cast(g, 410, 866, 270, 28),
      solid(
        'M250 300Q300 330 400 330T550 300Q600 400 640 560Q680 780 628 840Q560 872 400 872T172 840Q120 780 160 560Q200 400 250 300Z',
        tone.cream[1],
        path('M250 300Q300 330 330 330Q220 520 250 880H120V500Z', tone.cream[0]),
        path('M520 300Q600 520 570 880H700V480L560 300Z', tone.cream[2]),
        line('M300 330Q280 400 286 450M500 330Q520 400 514 450M400 336V420', tone.cream[2], 7),
      ),
      path(
        'M240 232Q260 190 330 206Q400 176 470 206Q540 190 560 232Q540 270 552 304Q500 336 400 336T248 304Q262 270 240 232Z',
        tone.cream[1],
      ),
      path('M240 232Q260 190 330 206Q310 260 320 330Q270 322 248 304Q262 270 240 232Z', tone.cream[0]),
      path('M470 206Q540 190 560 232Q540 270 552 304Q520 322 490 330Q500 260 470 206Z', tone.cream[2]),
      path('M290 232Q400 196 510 232Q400 262 290 232Z', '#B9A98A'),
      line('M246 302Q300 334 400 334T554 302', tone.leaf[1], 16),
      line('M470 330Q520 380 500 440M480 326Q560 370 556 420', tone.leaf[1], 9),
      circle(500, 446, 12, tone.leaf[2]),
      circle(556, 426, 12, tone.leaf[2]),
      path('M232 500H568V760H232Z', tone.leaf[1]),
      path('M232 500H330L290 760H232Z', tone.leaf[0]),
      letters('BASMATI', 400, 530, 48, tone.cream[0]),
      letters('AGED RICE', 400, 600, 26, tone.haldi[0]),
      place(
        all(
          [-40, -14, 14, 40]
            .map((turn) =>
              place(
                line('M0 0Q8 -50 0 -84', tone.haldi[0], 6) +
                  stamp(ellipse(0, 0, 6, 12, tone.haldi[0]), [
                    [-8, -50],
                    [10, -60],
                    [-7, -72],
                    [8, -84],
                  ]),
                0,
                0,
                turn,
              ),
            )
            .join(''),
        ),
        400,
        750,
      ),
    ),
  740,
);

const grain = (turn: number): Svg => place(ellipse(0, 0, 15, 4.5, tone.paper[0]), 0, 0, turn);

const riceBowl: Picture = lying((g) =>
  all(
    circle(400, 486, 270, g.shade),
    circle(380, 464, 270, tone.terracotta[2]),
    circle(376, 460, 264, tone.terracotta[0]),
    circle(378, 464, 240, tone.terracotta[1]),
    circle(384, 470, 226, '#CFC2A6'),
    circle(378, 462, 222, tone.cream[1]),
    path('M160 440A222 222 0 0 1 420 244A300 300 0 0 0 160 440Z', tone.cream[0]),
    ...[20, 75, 140, 110].map((turn, k) =>
      stamp(
        all(place(ellipse(1.5, 3, 16, 5, '#D8CAB1'), 0, 0, turn), grain(turn)),
        Array.from({ length: 22 }, (_, i) => {
          const a = (i * 4 + k) * 2.399;
          const r = 21 * Math.sqrt(i * 4 + k + 0.5);
          return [378 + Math.cos(a) * r, 462 + Math.sin(a) * r] as const;
        }),
      ),
    ),
    // Spilled on the table, with two bay leaves.
    ...[10, 60, 120, 160].map((turn, k) =>
      stamp(
        all(place(ellipse(2, 5, 16, 5, g.shade), 0, 0, turn), grain(turn)),
        Array.from(
          { length: 8 },
          (_, i) => [430 + ((i * 97 + k * 61) % 320), 760 + ((i * 53 + k * 89) % 190)] as const,
        ),
      ),
    ),
    place(leaf(210, 84, tone.moss), 120, 900, 40),
    place(leaf(180, 74, tone.leaf), 250, 930, 78),
  ),
);

/** A glass jar; its foot's middle at 0,0. What is inside fills it to `level` from the foot. */
function jar(w: number, h: number, level: number, inside: Tones, on: Svg): Svg {
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
              dots(
                [
                  [-60, -380],
                  [70, -392],
                  [-20, -330],
                  [160, -350],
                  [-170, -300],
                  [90, -250],
                ],
                7,
                '#5C2415',
              ),
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

const pickleServed: Picture = lying((g) =>
  all(
    // A steel plate with paratha, curd and the pickle.
    circle(426, 528, 330, g.shade),
    circle(404, 504, 330, tone.steel[2]),
    circle(400, 498, 326, tone.steel[0]),
    circle(404, 503, 296, tone.steel[1]),
    circle(352, 596, 176, '#B98B4E'),
    circle(344, 586, 174, '#E6C48A'),
    path('M344 412A174 174 0 0 1 518 586L344 586Z', '#F1D9AB'),
    stamp(ellipse(0, 0, 22, 13, '#B98B4E'), [
      [270, 520],
      [380, 500],
      [300, 620],
      [420, 610],
      [350, 690],
      [240, 620],
      [450, 540],
    ]),
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
    dots(
      [
        [556, 300],
        [500, 356],
        [560, 356],
        [610, 350],
        [560, 416],
      ],
      6,
      '#5C2415',
    ),
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
          stamp(comb(30, tone.haldi[1]), [
            [-46, -238],
            [0, -265],
            [46, -238],
          ]),
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

const honeyDrip: Picture = hanging((g) =>
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
    stamp(comb(56, '#DFA730'), [
      [110, 160],
      [110, 259],
      [196, 209],
    ]),
    stamp(comb(44, '#F5D172'), [
      [110, 160],
      [196, 209],
    ]),
    stamp(comb(44, HONEY[1]), [[110, 259]]),
  ),
);

export const turmericTin: Picture = (g) =>
  all(
    cast(g, 410, 836, 240, 28),
    drum(400, 420, 430, 390, tone.haldi, {
      tilt: 0.08,
      on: all(
        rect(180, 560, 440, 190, tone.cream[1]),
        rect(180, 560, 120, 190, tone.cream[0]),
        rect(520, 560, 100, 190, tone.cream[2]),
        rect(180, 546, 440, 7, tone.clay[1]),
        rect(180, 757, 440, 7, tone.clay[1]),
        letters('LAKADONG', 398, 600, 40, tone.clay[1]),
        letters('TURMERIC', 398, 662, 26, tone.leaf[1]),
        rect(350, 708, 96, 22, tone.haldi[1], 11),
        stamp(flower(20, 6, tone.clay[1], tone.cream[1]), [
          [230, 504],
          [300, 516],
          [370, 521],
          [440, 520],
          [510, 512],
          [570, 500],
        ]),
      ),
    }),
    path('M178 372A222 36 0 0 0 622 372V436A222 36 0 0 1 178 436Z', tone.clay[2]),
    path('M178 368A222 36 0 0 0 622 368V424A222 36 0 0 1 178 424Z', tone.clay[1]),
    path('M212 388A222 36 0 0 0 290 399V456A222 36 0 0 1 212 444Z', tone.clay[0]),
    ellipse(400, 368, 222, 38, tone.clay[0]),
    ellipse(403, 370, 200, 31, tone.clay[1]),
    ellipse(400, 366, 110, 16, tone.clay[0]),
  );

/** A finger of turmeric, cut at its right end. */
const rhizome: Svg = all(
  path(
    'M-110 10C-120 -30 -70 -44 -40 -36C-30 -70 10 -70 14 -38C50 -44 100 -36 110 -4C112 30 70 40 30 34C-20 48 -100 50 -110 10Z',
    '#B98345',
  ),
  path(
    'M-110 10C-120 -30 -70 -44 -40 -36C-30 -70 10 -70 14 -38C40 -42 60 -40 70 -34C20 -20 -60 -24 -110 10Z',
    '#D7A566',
  ),
  ellipse(98, 0, 22, 32, '#E08A1E'),
  ellipse(96, -2, 13, 21, '#F2B03A'),
  line('M-70 -30Q-62 0 -72 30M-26 -34Q-16 0 -26 34M30 -34Q40 0 30 30', '#8F5F2C', 4),
);

const turmericOpen: Picture = lying((g) =>
  all(
    circle(414, 420, 234, g.shade),
    circle(396, 400, 234, tone.clay[2]),
    circle(392, 396, 230, tone.clay[0]),
    circle(394, 398, 208, tone.haldi[2]),
    circle(390, 392, 200, tone.haldi[1]),
    path('M196 400A200 200 0 0 1 420 194Q470 300 360 380T196 400Z', tone.haldi[0]),
    dots(
      [
        [480, 360],
        [520, 430],
        [430, 500],
        [340, 520],
        [470, 300],
        [260, 470],
        [400, 440],
      ],
      6,
      tone.haldi[2],
    ),
    place(
      all(
        ellipse(10, 14, 60, 44, tone.haldi[2]),
        ellipse(0, 0, 60, 44, tone.steel[2]),
        ellipse(-3, -4, 57, 41, tone.steel[0]),
        ellipse(0, -2, 46, 32, '#E8A317'),
        ellipse(-12, -10, 20, 12, tone.haldi[0]),
        rect(52, -12, 260, 22, tone.steel[1], 11),
        rect(52, -12, 260, 9, tone.steel[0], 4),
      ),
      440,
      440,
      34,
    ),
    place(
      place(
        path(
          'M-110 10C-120 -30 -70 -44 -40 -36C-30 -70 10 -70 14 -38C50 -44 100 -36 110 -4C112 30 70 40 30 34C-20 48 -100 50 -110 10Z',
          g.shade,
        ),
        10,
        14,
      ) + rhizome,
      230,
      780,
      -12,
      1.3,
    ),
    place(
      place(
        path(
          'M-110 10C-120 -30 -70 -44 -40 -36C-30 -70 10 -70 14 -38C50 -44 100 -36 110 -4C112 30 70 40 30 34C-20 48 -100 50 -110 10Z',
          g.shade,
        ),
        10,
        14,
      ) + rhizome,
      500,
      860,
      24,
    ),
    path('M60 120q40 -30 80 0q20 40 -20 50q-60 10 -60 -50Z', tone.haldi[1]),
    dots(
      [
        [160, 180],
        [180, 130],
        [60, 190],
        [200, 200],
      ],
      6,
      tone.haldi[1],
    ),
  ),
);

const diamond: Svg = all(
  path('M6 -30L84 8L6 46L-72 8Z', '#B9A98A'),
  path('M0 -42L78 -4L0 34L-78 -4Z', tone.cream[2]),
  path('M0 -46L78 -8L0 30L-78 -8Z', tone.cream[1]),
  path('M0 -46L78 -8L40 10L-40 -27Z', tone.steel[1]),
  path('M-30 -30L36 2L20 10L-46 -22Z', tone.steel[0]),
);

const katliBox: Picture = lying((g) => {
  const piece = all(
    path('M0 -54L62 0L0 54L-62 0Z', tone.cream[2]),
    path('M0 -54L56 -5L0 44L-62 0Z', tone.cream[1]),
    path('M0 -46L30 -20L-22 26L-52 0Z', tone.steel[1]),
    path('M0 -46L14 -34L-36 12L-52 0Z', tone.steel[0]),
  );
  return all(
    // The lid leans behind the open box.
    place(
      all(
        under(g, box(-280, -170, 560, 340, 10), 18),
        solid(
          box(-280, -170, 560, 340, 10),
          tone.madder[1],
          path('M-280 -170H120L-60 170H-280Z', tone.madder[0]),
          dots(grid(-250, -140, 11, 6, 50, 56, 25), 6, tone.haldi[1]),
          rect(-120, -70, 240, 140, tone.cream[1], 70),
          rect(-110, -60, 220, 120, tone.madder[1], 60),
        ),
        flower(54, 10, tone.haldi[1], tone.haldi[0]),
      ),
      460,
      240,
      8,
    ),
    place(
      all(
        under(g, box(-320, -240, 640, 480, 10), 22),
        rect(-320, -240, 640, 480, tone.madder[2], 10),
        rect(-320, -240, 630, 470, tone.madder[0], 10),
        rect(-300, -220, 600, 440, '#5A1E1C', 4),
        rect(-300, -220, 600, 14, '#431514'),
        rect(-300, -220, 14, 440, '#431514'),
        within(box(-300, -220, 600, 440, 4), stamp(piece, grid(-204, -142, 4, 6, 134, 60, 67))),
      ),
      392,
      640,
      -4,
    ),
  );
});

const katliPlate: Picture = standing(
  (g) =>
    all(
      cast(g, 410, 834, 290, 28),
      path('M330 800H470L500 840H300Z', tone.brass[2]),
      ellipse(400, 796, 310, 46, tone.brass[2]),
      ellipse(400, 780, 310, 46, tone.brass[1]),
      ellipse(396, 776, 304, 42, tone.brass[0]),
      ellipse(402, 782, 270, 34, tone.brass[1]),
      place(
        all(
          stamp(diamond, [
            [270, 742],
            [400, 724],
            [530, 742],
            [336, 766],
            [466, 766],
            [400, 786],
          ]),
          stamp(diamond, [
            [336, 690],
            [466, 690],
            [400, 712],
          ]),
          stamp(diamond, [[400, 640]]),
        ),
        -140,
        -270,
        0,
        1.35,
      ),
      place(flower(40, 10, '#D98A12', '#F7CD66'), 640, 878, 0, [1, 0.6]),
      place(flower(32, 10, '#E8A317', '#F7CD66'), 708, 900, 0, [1, 0.6]),
      place(leaf(70, 40, tone.leaf), 600, 900, -70),
    ),
  730,
);

/** A toffee in twisted paper, about 0,0. */
const toffee = ([light, mid, dark]: Tones): Svg =>
  all(
    path('M-96 -10L-210 -86Q-196 -40 -222 -20Q-196 0 -220 30Q-190 40 -204 88L-96 20Z', mid),
    path('M-96 -10L-210 -86Q-196 -40 -222 -20L-96 6Z', light),
    line('M-110 0L-190 -40M-110 6L-192 12M-110 12L-180 54', dark, 4),
    path('M96 -10L210 -86Q196 -40 222 -20Q196 0 220 30Q190 40 204 88L96 20Z', dark),
    path('M96 -10L210 -86Q196 -40 222 -20L96 6Z', mid),
    line('M110 0L190 -40M110 6L192 12M110 12L180 54', light, 4),
    solid(
      box(-112, -72, 224, 150, 56),
      mid,
      rect(-112, -72, 224, 46, light),
      path('M-120 36H120V90H-120Z', dark),
      path('M-62 -80H62V90H-62Z', tone.cream[1]),
      path('M-62 -80H62V-26H-62Z', tone.cream[0]),
      path('M-62 36H62V90H-62Z', tone.cream[2]),
    ),
    path('M-4 -40C30 -46 50 -10 36 16C14 48 -38 40 -44 4C-46 -22 -28 -38 -4 -40Z', '#7C8F3E'),
    path('M-4 -40C14 -42 22 -24 8 -6C-8 12 -30 12 -44 4C-46 -22 -28 -38 -4 -40Z', '#A5B65C'),
    path('M0 -38q8 -24 40 -22q-6 22 -40 22Z', tone.leaf[1]),
  );

/** The same for a jar full of them, without detail. */
const sweet = ([light, mid, dark]: Tones, turn: number): Svg =>
  place(
    all(
      path('M-40 0L-108 -40L-104 0L-112 36Z', light),
      path('M40 0L108 -40L104 0L112 36Z', dark),
      rect(-56, -36, 112, 74, mid, 28),
      path('M-34 -36H34a28 28 0 0 1 22 24H-56A28 28 0 0 1 -34 -36Z', light),
      rect(-16, -36, 32, 74, tone.cream[0]),
    ),
    0,
    0,
    turn,
  );

const TOFFEE: Tones = ['#B9CB6A', '#8DA63F', '#627827'];

const toffeeOne: Picture = lying((g) =>
  all(
    place(
      all(
        rect(-112, -72, 224, 150, g.shade, 56),
        path('M-96 -10L-210 -86L-222 -20L-204 88ZM96 -10L210 -86L222 -20L204 88Z', g.shade),
      ),
      424,
      530,
      -16,
      1.55,
    ),
    place(toffee(TOFFEE), 400, 500, -16, 1.55),
  ),
);

const toffeeMany: Picture = standing(
  (g) =>
    all(
      // The glass jar of the shop round the corner.
      cast(g, 410, 856, 240, 26),
      within(
        box(200, 330, 400, 516, 60),
        all(
          rect(200, 330, 400, 520, tone.glass[1]),
          stamp(sweet(TOFFEE, 12), [
            [270, 796],
            [474, 730],
            [390, 656],
            [562, 592],
            [300, 540],
          ]),
          stamp(sweet(tone.haldi, -24), [
            [400, 806],
            [316, 726],
            [536, 660],
            [456, 586],
            [386, 510],
          ]),
          stamp(sweet(tone.clay, 40), [
            [528, 800],
            [252, 656],
            [590, 730],
            [330, 604],
            [510, 520],
          ]),
          rect(226, 360, 26, 440, '#FFFFFFA0', 13),
          rect(560, 330, 40, 520, '#A5BBB555'),
        ),
      ),
      rect(220, 262, 360, 84, tone.madder[2], 20),
      rect(220, 262, 360, 74, tone.madder[1], 20),
      rect(232, 268, 100, 60, tone.madder[0], 16),
      line(Array.from({ length: 14 }, (_, i) => `M${250 + i * 24} 280v40`).join(''), tone.madder[2], 4),
      ellipse(650, 922, 120, 14, g.shade),
      place(toffee(TOFFEE), 636, 880, -12, 0.6),
    ),
  740,
);

export const pantry: Readonly<Record<string, readonly Picture[]>> = {
  'malnad-filter-coffee': [standing(coffeePack, 740), coffeeGround],
  'assam-masala-chai': [standing(chaiTin, 740), chaiPoured],
  'aged-basmati-rice': [riceBag, riceBowl],
  'nani-mango-pickle': [standing(pickleJar, 740), pickleServed],
  'nilgiri-wild-honey': [standing(honeyJar, 740), honeyDrip],
  'lakadong-turmeric-tin': [standing(turmericTin, 720), turmericOpen],
  'kaju-katli-box': [katliBox, katliPlate],
  'kachcha-aam-toffee': [toffeeOne, toffeeMany],
};
