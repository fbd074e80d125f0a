/** The water pot. */
import { drum, mouth } from '../forms';
import { tone } from '../palette';
import { cast, type Picture, standing } from '../scene';
import { all, circle, dots, ellipse, line, path, place, rect, type Svg, solid, stamp } from '../svg';

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

export const matkaTap: Picture = standing(
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
