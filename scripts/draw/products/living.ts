/** A flame with its foot at 0,0. */
import { drum, flower, mouth, slab } from '../forms';
import { tone } from '../palette';
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
  poly,
  rect,
  repeat,
  type Svg,
  solid,
  stamp,
} from '../svg';

const flame = (h: number): Svg =>
  all(
    path(
      `M0 0C${-h * 0.42} ${-h * 0.12} ${-h * 0.3} ${-h * 0.5} 0 ${-h}C${h * 0.34} ${-h * 0.5} ${h * 0.42} ${-h * 0.12} 0 0Z`,
      '#E8A317',
    ),
    path(
      `M0 0C${-h * 0.22} ${-h * 0.08} ${-h * 0.14} ${-h * 0.32} 0 ${-h * 0.58}C${h * 0.16} ${-h * 0.32} ${h * 0.22} ${-h * 0.08} 0 0Z`,
      '#FCEBB4',
    ),
  );

/** A lamp from the side: a shallow bowl with its lip to the left and a leaf to hold it by. */
const diyaSide: Svg = all(
  path('M150 -66C210 -100 262 -96 286 -128C292 -84 250 -40 160 -36Z', tone.brass[1]),
  path('M150 -66C210 -100 262 -96 286 -128C268 -92 220 -78 160 -54Z', tone.brass[0]),
  rect(-44, -8, 100, 26, tone.brass[2], 12),
  path('M-92 30A100 22 0 0 1 104 30Q104 48 6 48T-92 30Z', tone.brass[1]),
  path('M-92 30A100 22 0 0 1 6 9Q-50 26 -60 44Q-90 40 -92 30Z', tone.brass[0]),
  solid(
    'M-218 -78Q-100 -66 0 -66T178 -78Q170 8 6 14Q-110 10 -150 -40Q-180 -56 -218 -78Z',
    tone.brass[1],
    path('M-218 -78Q-100 -66 -60 -66Q-70 -10 0 20H-150Z', tone.brass[0]),
    path('M90 -80H190V40H40Q110 10 116 -80Z', tone.brass[2]),
  ),
  path('M-218 -80Q-100 -100 0 -100T180 -80Q100 -58 0 -58T-218 -80Z', tone.brass[0]),
  path('M-190 -80Q-100 -92 0 -92T160 -80Q100 -66 0 -66T-190 -80Z', '#6B4A16'),
  line('M-60 -80Q-130 -88 -192 -84', tone.cream[0], 12),
);

export const diyaFront: Picture = (g) =>
  all(
    circle(180, 470, 190, '#F7E7BC'),
    circle(180, 470, 120, '#FBF1D2'),
    cast(g, 560, 690, 130, 16),
    place(all(diyaSide, place(flame(120), -196, -90)), 560, 660, 0, 0.62),
    circle(440, 584, 64, '#FBF1D2'),
    place(flame(86), 440, 606),
    cast(g, 400, 856, 210, 26),
    place(diyaSide, 386, 800, 0, 1.1),
    place(flame(250), 172, 704),
  );

const marigoldFlower = (r: number): Svg =>
  all(
    flower(r, 12, '#D98A12', '#E8A317'),
    flower(r * 0.74, 9, '#E8A317', '#F7CD66'),
    flower(r * 0.42, 6, '#F7CD66', '#D98A12'),
  );

/** The flower's shapes are written once, however many lie about. */
const petalled = (scale: number): Svg => place(stamp(marigoldFlower(96), [[0, 0]]), 0, 0, 0, scale);

const diyaAbove: Picture = lying((g) => {
  const drop = 'M0 -270C120 -170 176 -70 176 40A176 176 0 0 1 -176 40C-176 -70 -120 -170 0 -270Z';
  const lamp = all(
    under(g, drop, 20),
    path('M130 130C200 180 226 240 290 262C296 190 250 110 170 70Z', tone.brass[1]),
    path('M130 130C200 180 226 240 290 262C250 210 210 150 170 110Z', tone.brass[0]),
    solid(
      drop,
      tone.brass[1],
      path('M0 -280C-120 -170 -190 -70 -180 40Q-176 120 -110 190Q-140 0 20 -230Z', tone.brass[0]),
    ),
    place(solid(drop, '#6B4A16', path('M-160 100Q-60 30 60 60T170 40V220H-170Z', '#8F6521')), 0, 14, 0, 0.8),
    line('M20 90Q-30 -60 0 -210', tone.cream[2], 20),
    line('M16 86Q-34 -60 -4 -210', tone.cream[0], 14),
    circle(0, -226, 13, '#26352E'),
  );
  return all(
    place(lamp, 330, 520, -24),
    place(lamp, 610, 300, 30, 0.62),
    place(circle(8, 10, 84, g.shade) + petalled(1), 610, 740),
    place(circle(6, 8, 52, g.shade) + petalled(0.62), 470, 878),
    place(circle(6, 8, 56, g.shade) + petalled(0.67), 190, 170),
    repeat(9, (i) =>
      place(
        ellipse(0, 0, 18, 9, i % 2 ? '#E8A317' : '#D98A12'),
        80 + ((i * 173) % 660),
        60 + ((i * 311) % 880),
        i * 53,
      ),
    ),
  );
});

/** A lotus of five petals, its foot at 0,0. */
const lotus = (s: number, petal: string, heart: string): Svg =>
  all(
    [-62, -34, 34, 62]
      .map((turn) =>
        place(
          path(
            `M0 0C${-16 * s} ${-18 * s} ${-10 * s} ${-40 * s} 0 ${-52 * s}C${10 * s} ${-40 * s} ${16 * s} ${-18 * s} 0 0Z`,
            petal,
          ),
          0,
          0,
          turn,
        ),
      )
      .join(''),
    path(
      `M0 0C${-18 * s} ${-20 * s} ${-12 * s} ${-44 * s} 0 ${-58 * s}C${12 * s} ${-44 * s} ${18 * s} ${-20 * s} 0 0Z`,
      heart,
    ),
  );

const sprig = (s: number): Svg => lotus(s, tone.indigo[1], tone.indigo[0]);

const bed: Picture = standing((g) => {
  const pillow = (x: number) =>
    all(
      solid(
        `M${x} 520Q${x + 10} 424 ${x + 40} 422Q${x + 130} 440 ${x + 220} 422Q${x + 250} 424 ${x + 258} 520Q${x + 250} 560 ${x + 220} 556Q${x + 130} 540 ${x + 40} 556Q${x + 6} 560 ${x} 520Z`,
        tone.cream[1],
        path(`M${x} 540Q${x} 420 ${x + 50} 420H${x + 150}Q${x + 60} 440 ${x + 60} 560Z`, tone.cream[0]),
        rect(x + 220, 400, 60, 170, tone.cream[2]),
        stamp(sprig(0.5), grid(x + 44, 470, 4, 3, 60, 42, 30)),
      ),
      line(
        `M${x + 34} 438Q${x + 130} 456 ${x + 226} 438M${x + 34} 542Q${x + 130} 526 ${x + 226} 542`,
        tone.indigo[1],
        5,
      ),
    );
  return all(
    cast(g, 420, 874, 350, 26),
    slab(84, 290, 632, 330, 60, tone.wood, 12),
    line('M180 320V600M280 320V600M400 320V600M520 320V600M620 320V600', tone.wood[2], 6),
    rect(92, 820, 34, 60, tone.wood[2]),
    rect(674, 820, 34, 60, tone.wood[2]),
    pillow(134),
    pillow(408),
    solid(
      'M92 580Q100 540 140 536H660Q700 540 708 580L724 850H76Z',
      tone.cream[1],
      poly(
        [
          [80, 530],
          [250, 530],
          [170, 860],
          [60, 860],
        ],
        tone.cream[0],
      ),
      poly(
        [
          [640, 530],
          [720, 530],
          [730, 860],
          [676, 860],
        ],
        tone.cream[2],
      ),
      stamp(sprig(0.62), grid(118, 600, 10, 3, 66, 46, 33)),
      rect(70, 700, 670, 160, tone.indigo[1]),
      poly(
        [
          [70, 700],
          [220, 700],
          [176, 860],
          [70, 860],
        ],
        tone.indigo[0],
      ),
      rect(70, 712, 670, 7, tone.cream[1]),
      rect(70, 836, 670, 7, tone.cream[1]),
      stamp(lotus(1.15, tone.cream[1], tone.haldi[0]), grid(120, 822, 7, 1, 96)),
      dots(grid(168, 776, 6, 1, 96), 7, tone.cream[1]),
    ),
  );
}, 700);

const sheetFolded: Picture = lying((g) =>
  all(
    place(
      all(
        under(g, box(-300, -250, 600, 500, 26), 20),
        solid(
          box(-300, -250, 600, 500, 26),
          tone.cream[1],
          poly(
            [
              [-300, -250],
              [160, -250],
              [-80, 250],
              [-300, 250],
            ],
            tone.cream[0],
          ),
          rect(-300, 0, 600, 6, tone.cream[2]),
          stamp(sprig(1), grid(-246, -160, 6, 3, 100, 74, 50)),
          rect(-300, 60, 600, 190, tone.indigo[1]),
          poly(
            [
              [-300, 60],
              [20, 60],
              [-72, 250],
              [-300, 250],
            ],
            tone.indigo[0],
          ),
          rect(-300, 78, 600, 8, tone.cream[1]),
          rect(-300, 222, 600, 8, tone.cream[1]),
          stamp(lotus(1.25, tone.cream[1], tone.haldi[0]), grid(-240, 188, 5, 1, 120)),
          dots(grid(-180, 140, 4, 1, 120), 9, tone.cream[1]),
        ),
      ),
      400,
      400,
      -6,
    ),
    place(
      all(
        under(g, box(-210, -120, 420, 240, 22), 16),
        solid(
          box(-210, -120, 420, 240, 22),
          tone.indigo[1],
          poly(
            [
              [-210, -120],
              [90, -120],
              [-40, 120],
              [-210, 120],
            ],
            tone.indigo[0],
          ),
          stamp(lotus(0.8, tone.cream[1], tone.cream[2]), grid(-170, -50, 6, 3, 76, 66, 38)),
        ),
        rect(-24, -122, 48, 244, tone.clay[1]),
        rect(-24, -122, 16, 244, tone.clay[0]),
        path('M0 -20C-70 -70 -110 -30 -90 10S-30 20 0 -6C30 20 70 50 90 10S70 -70 0 -20Z', tone.clay[2]),
        circle(0, -8, 22, tone.clay[0]),
      ),
      470,
      780,
      5,
    ),
  ),
);

const POT =
  'M320 380Q316 420 270 440C180 490 150 570 160 650C172 760 260 820 400 820S628 760 640 650C650 570 620 490 530 440Q484 420 480 380Z';

const brassTap = (u: number): Svg =>
  all(
    rect(-20 * u, -20 * u, 60 * u, 40 * u, tone.brass[2], 8 * u),
    rect(20 * u, -16 * u, 60 * u, 30 * u, tone.brass[1], 10 * u),
    rect(20 * u, -16 * u, 60 * u, 12 * u, tone.brass[0], 6 * u),
    path(`M56 ${8 * u}h${30 * u}v${44 * u}h${-26 * u}Z`.replace('M56', `M${56 * u}`), tone.brass[1]),
    rect(44 * u, -44 * u, 10 * u, 30 * u, tone.brass[2]),
    rect(20 * u, -56 * u, 58 * u, 16 * u, tone.brass[0], 8 * u),
  );

function pot(): Svg {
  const [light, mid, dark] = tone.terracotta;
  return all(
    solid(
      POT,
      mid,
      path('M300 380C140 500 140 720 300 830H120V380Z', light),
      path('M300 470C220 520 200 620 230 700C236 600 260 530 330 470Z', '#EDB591'),
      path('M500 370C640 480 640 740 460 830H680V370Z', dark),
      line('M150 560Q400 640 650 560', tone.cream[1], 12),
      line('M150 600Q400 684 650 600', tone.cream[1], 6),
      stamp(
        path('M0 0l14 24l-14 24l-14 -24Z', tone.cream[1]),
        Array.from(
          { length: 11 },
          (_, i) => [196 + i * 41, 632 - 0.0012 * (196 + i * 41 - 400) ** 2 - 36] as const,
        ),
      ),
    ),
    path('M300 372Q300 350 320 350H480Q500 350 500 372T480 396H320Q300 396 300 372Z', dark),
    path('M300 368Q300 346 320 346H478Q494 346 494 366T476 386H320Q300 388 300 368Z', mid),
    rect(312, 350, 90, 12, light, 6),
    path('M310 346Q330 296 400 292Q470 296 490 346Z', mid),
    path('M310 346Q330 296 400 292Q360 310 356 346Z', light),
    path('M440 300Q480 312 490 346H450Z', dark),
    circle(404, 282, 24, dark),
    circle(400, 278, 22, mid),
    circle(394, 272, 10, light),
  );
}

export const matkaFront: Picture = (g) =>
  all(
    cast(g, 420, 884, 250, 26),
    path('M238 790L206 880H236L282 810ZM562 790L594 880H564L518 810Z', tone.wood[2]),
    pot(),
    rect(214, 800, 372, 30, tone.wood[1], 15),
    rect(214, 800, 372, 11, tone.wood[0], 5),
    place(brassTap(0.9), 556, 716),
  );

const matkaTap: Picture = standing(
  (g) =>
    all(
      cast(g, 190, 846, 250, 26),
      path('M20 760L-10 850H30L80 770ZM330 760L372 850H332L280 770Z', tone.wood[2]),
      place(
        solid(
          POT,
          tone.terracotta[1],
          path('M300 380C140 500 140 720 300 830H120V380Z', tone.terracotta[0]),
          path('M500 370C640 480 640 740 460 830H680V370Z', tone.terracotta[2]),
          line('M150 520Q400 600 650 520', tone.cream[1], 12),
          line('M150 552Q400 636 650 552', tone.cream[1], 6),
          dots(
            Array.from(
              { length: 9 },
              (_, i) => [250 + i * 38, 622 - 0.0012 * (250 + i * 38 - 400) ** 2] as const,
            ),
            8,
            tone.cream[1],
          ),
        ),
        -664,
        -680,
        0,
        1.75,
      ),
      rect(-20, 736, 420, 44, tone.wood[1], 18),
      rect(-20, 736, 420, 16, tone.wood[0], 8),
      place(brassTap(2.1), 430, 500),
      path('M546 606h38q4 70 0 150h-34q6 -80 -4 -150Z', '#CFE3E6'),
      path('M546 606h14q4 70 2 150h-12q6 -80 -4 -150Z', '#FFFFFF'),
      cast(g, 582, 906, 116, 16),
      drum(568, 736, 190, 166, tone.steel, { foot: 150, tilt: 0.09 }),
      mouth(568, 736, 206, tone.steel[0], '#A9C7CC', 12),
      path('M548 690h38v48h-38Z', '#CFE3E6'),
      rect(548, 690, 13, 48, '#FFFFFF'),
      ellipse(567, 740, 44, 6, '#FFFFFF'),
    ),
  800,
);

const SHADE =
  'M340 330Q400 306 460 330Q470 400 560 520Q640 640 640 720Q520 770 400 770T160 720Q160 640 240 520Q330 400 340 330Z';

function weave(light: string, dark: string, width: number): Svg {
  const fan = Array.from({ length: 15 }, (_, i) => {
    const t = (i - 7) / 7;
    return `M${400 + t * 58} 320Q${400 + t * 80} 440 ${400 + t * 250} 780`;
  });
  const hoops = Array.from({ length: 9 }, (_, i) => {
    const y = 372 + i * 46;
    return `M120 ${y - 22}Q400 ${y + 46} 680 ${y - 22}`;
  });
  return line(fan.join(''), dark, width) + line(hoops.join(''), light, width * 0.8);
}

export function lamp(inside: string): Svg {
  const [light, mid, dark] = tone.tan;
  return all(
    rect(396, 0, 8, 300, '#26352E'),
    rect(374, 268, 52, 60, tone.ink[1], 10),
    rect(374, 268, 18, 60, tone.ink[0], 8),
    solid(
      SHADE,
      inside,
      weave(light, mid, 15),
      path('M470 320Q480 400 580 540Q660 660 660 780H540Q560 560 430 320Z', `${dark}66`),
    ),
    line('M160 720Q280 770 400 770T640 720', dark, 20),
    line('M160 714Q280 764 400 764', light, 9),
    line('M340 330Q400 352 460 330', dark, 14),
  );
}

const lampHung: Picture = hanging(() =>
  all(circle(400, 610, 86, '#FBE9B8'), lamp('#F6E3B4'), circle(400, 700, 46, '#FFFDF8')),
);

const lampOverTable: Picture = () =>
  all(
    rect(0, 0, 800, 1000, '#B5A47E'),
    path('M230 470L-60 800H860L570 470Z', '#D6C698'),
    path('M250 470L90 800H710L550 470Z', '#F1E4BD'),
    // The net of light that the weave throws on the wall.
    line(
      'M330 180L-40 60M320 240L-40 200M300 320L-40 350M280 400L-40 480M470 180L840 60M480 240L840 200M500 320L840 350M520 400L840 480M220 -10Q120 240 130 520M80 -10Q20 240 10 560M580 -10Q680 240 670 520M720 -10Q780 240 790 560',
      '#CDBB8C',
      9,
    ),
    place(lamp('#FBE9B8'), 112, -60, 0, 0.72),
    rect(0, 770, 800, 230, tone.wood[1]),
    path('M90 770H710L800 1000H0Z', tone.wood[0]),
    rect(0, 766, 800, 8, '#DDB88C'),
    ellipse(218, 884, 164, 40, tone.wood[2]),
    ellipse(208, 874, 164, 40, tone.steel[2]),
    ellipse(206, 870, 162, 38, tone.steel[0]),
    ellipse(208, 873, 134, 28, tone.steel[1]),
    ellipse(184, 866, 70, 17, '#E6C48A'),
    ellipse(268, 866, 36, 12, tone.haldi[1]),
    ellipse(240, 884, 30, 9, tone.leaf[1]),
    ellipse(610, 908, 160, 38, tone.wood[2]),
    ellipse(600, 898, 160, 38, tone.steel[2]),
    ellipse(598, 894, 158, 36, tone.steel[0]),
    ellipse(600, 897, 130, 27, tone.steel[1]),
    ellipse(572, 890, 60, 16, tone.cream[0]),
    ellipse(652, 892, 42, 12, tone.madder[1]),
    ellipse(418, 850, 50, 9, tone.wood[2]),
    drum(406, 742, 88, 104, tone.steel, { foot: 70, tilt: 0.1 }),
    mouth(406, 742, 94, tone.steel[0], tone.steel[2], 7, 0.1),
  );

export const living: Readonly<Record<string, readonly Picture[]>> = {
  'brass-diya-pair': [standing(diyaFront, 640), diyaAbove],
  'block-print-bedsheet': [bed, sheetFolded],
  'terracotta-matka': [standing(matkaFront), matkaTap],
  'cane-pendant-lamp': [lampHung, lampOverTable],
};
