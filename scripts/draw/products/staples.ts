/** Rice and turmeric. */
import { drum, flower, leaf } from '../forms';
import { letters } from '../lettering';
import { tone } from '../palette';
import { cast, lying, type Picture, standing } from '../scene';
import { all, circle, dots, ellipse, line, path, place, points, rect, type Svg, solid, stamp } from '../svg';

export const riceBag: Picture = standing(
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
                  stamp(ellipse(0, 0, 6, 12, tone.haldi[0]), points('-8 -50, 10 -60, -7 -72, 8 -84')),
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

export const riceBowl: Picture = lying((g) =>
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
        stamp(
          flower(20, 6, tone.clay[1], tone.cream[1]),
          points('230 504, 300 516, 370 521, 440 520, 510 512, 570 500'),
        ),
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

export const turmericOpen: Picture = lying((g) =>
  all(
    circle(414, 420, 234, g.shade),
    circle(396, 400, 234, tone.clay[2]),
    circle(392, 396, 230, tone.clay[0]),
    circle(394, 398, 208, tone.haldi[2]),
    circle(390, 392, 200, tone.haldi[1]),
    path('M196 400A200 200 0 0 1 420 194Q470 300 360 380T196 400Z', tone.haldi[0]),
    dots(points('480 360, 520 430, 430 500, 340 520, 470 300, 260 470, 400 440'), 6, tone.haldi[2]),
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
    dots(points('160 180, 180 130, 60 190, 200 200'), 6, tone.haldi[1]),
  ),
);
