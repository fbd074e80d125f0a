/** The bedsheet, on its bed and folded. */
import { slab } from '../forms';
import { tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, dots, grid, line, path, place, rect, type Svg, solid, stamp } from '../svg';

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

export const bed: Picture = standing((g) => {
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
      path('M80 530L250 530L170 860L60 860Z', tone.cream[0]),
      path('M640 530L720 530L730 860L676 860Z', tone.cream[2]),
      stamp(sprig(0.62), grid(118, 600, 10, 3, 66, 46, 33)),
      rect(70, 700, 670, 160, tone.indigo[1]),
      path('M70 700L220 700L176 860L70 860Z', tone.indigo[0]),
      rect(70, 712, 670, 7, tone.cream[1]),
      rect(70, 836, 670, 7, tone.cream[1]),
      stamp(lotus(1.15, tone.cream[1], tone.haldi[0]), grid(120, 822, 7, 1, 96)),
      dots(grid(168, 776, 6, 1, 96), 7, tone.cream[1]),
    ),
  );
}, 700);

export const sheetFolded: Picture = lying((g) =>
  all(
    place(
      all(
        under(g, box(-300, -250, 600, 500, 26), 20),
        solid(
          box(-300, -250, 600, 500, 26),
          tone.cream[1],
          path('M-300 -250L160 -250L-80 250L-300 250Z', tone.cream[0]),
          rect(-300, 0, 600, 6, tone.cream[2]),
          stamp(sprig(1), grid(-246, -160, 6, 3, 100, 74, 50)),
          rect(-300, 60, 600, 190, tone.indigo[1]),
          path('M-300 60L20 60L-72 250L-300 250Z', tone.indigo[0]),
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
          path('M-210 -120L90 -120L-40 120L-210 120Z', tone.indigo[0]),
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
