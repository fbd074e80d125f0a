/** The books, each with its cover and with something of its inside. */
import { leaf } from '../forms';
import { print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, type Ground, lying, type Picture, standing } from '../scene';
import {
  all,
  around,
  circle,
  dots,
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
} from '../svg';
import { banyan, chaiArt, flat, gharArt, monsoonArt, numbersArt, treeArt, upright, wellArt } from './covers';

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

export const cover = (colour: Tones, art: Svg, accent: string): Picture =>
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
        stamp(
          all(circle(0, 0, 15, '#FBF8F2'), circle(0, 0, 9, '#E8A317')),
          points('-210 -40, -62 -30, 60 10, 210 -60, -40 120, 138 -24'),
        ),
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
