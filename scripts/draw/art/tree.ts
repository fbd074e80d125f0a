/** The banyan of the front page: 1,600 wide, its ground at y 820. */
import { leaf } from '../forms';
import { tone } from '../palette';
import { all, dots, line, path, place, points, type Svg, solid, stamp } from '../svg';

/** Middle, half width and half height of the tiers of leaves, from back to front. */
const TIERS = [
  [800, 156, 330, 126],
  [490, 224, 270, 120],
  [1112, 220, 280, 122],
  [272, 336, 206, 106],
  [1332, 338, 210, 108],
  [650, 300, 250, 112],
  [970, 304, 260, 114],
  [440, 396, 176, 80],
  [1172, 400, 184, 82],
  [800, 388, 210, 86],
] as const;

/** An ellipse whose edge is a row of leafy bumps about 64 units wide. */
function bumpy(cx: number, cy: number, rx: number, ry: number): string {
  const count = Math.max(7, Math.round((Math.PI * (rx + ry)) / 64));
  const [first, ...rest] = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.3 * Math.sin(i * 2.3))) / count;
    return `${cx + Math.cos(angle) * rx} ${cy + Math.sin(angle) * ry}`;
  });
  return `M${first}${[...rest, first].map((point) => `A34 34 0 0 1 ${point}`).join('')}Z`;
}

/** One tier: dark below, lit on top and to the left. */
function tier(cx: number, cy: number, rx: number, ry: number): Svg {
  const [light, mid, dark] = tone.leaf;
  return all(
    path(bumpy(cx + 8, cy + 16, rx, ry), dark),
    path(bumpy(cx - 2, cy, rx * 0.98, ry * 0.96), mid),
    path(bumpy(cx - rx * 0.16, cy - ry * 0.34, rx * 0.68, ry * 0.5), light),
  );
}

/** A root that came down from a branch and became a stem. */
function stem(x: number, top: number, width: number, sway: number): Svg {
  const [light, mid, dark] = tone.wood;
  const w = width / 2;
  const d = (from: number, to: number) =>
    `M${x + sway + from} ${top}C${x + sway * 0.4 + from} ${top + 160} ${x + from} 640 ${x + from * 2.4} 824H${x + to * 2.4}C${x + to} 640 ${x + sway * 0.4 + to} ${top + 160} ${x + sway + to} ${top}Z`;
  return all(path(d(-w, w), mid), path(d(-w, -w * 0.3), light), path(d(w * 0.5, w), dark));
}

const TRUNK =
  'M700 300C724 460 716 600 690 690C668 760 610 800 540 824H650Q690 800 716 806Q724 830 760 826Q784 800 812 804Q840 826 880 824Q900 800 930 806Q970 812 1060 824C980 796 936 752 916 690C892 600 890 460 930 300Z';

function trunk(): Svg {
  const [light, mid, dark] = tone.wood;
  return all(
    path(
      'M716 420C600 360 500 380 380 330L372 352C480 420 600 420 720 500ZM900 420C1010 350 1110 380 1230 326L1240 350C1120 420 1020 420 900 500Z',
      dark,
    ),
    solid(
      TRUNK,
      mid,
      path(
        'M690 290C724 460 716 600 690 690C668 760 610 800 540 830H640C720 780 748 700 762 600C772 500 768 400 760 290Z',
        light,
      ),
      path('M880 290C852 460 860 600 884 700C900 760 960 800 1060 830V290Z', dark),
      line('M790 420C786 560 780 700 742 806M826 400C832 560 836 700 852 800', dark, 9),
    ),
  );
}

/** Fine roots that still hang in the air: `[x, top, length]`. */
const hangingRoots = (roots: readonly (readonly [number, number, number])[]): Svg =>
  line(
    roots.map(([x, y, l]) => `M${x} ${y}q${l * 0.04} ${l * 0.5} ${-l * 0.02} ${l}`).join(''),
    tone.wood[2],
    6,
  );

export function bigBanyan(): Svg {
  const tick = (turn: number, [a, b]: readonly [string, string]) =>
    place(leaf(36, 22, [a, b, b]), 0, 0, turn);
  const [light, mid, dark] = tone.leaf;
  return all(
    hangingRoots([
      [300, 430, 110],
      [338, 450, 60],
      [610, 440, 150],
      [580, 440, 90],
      [1010, 440, 120],
      [1300, 440, 90],
      [1052, 440, 70],
    ]),
    stem(468, 400, 30, 14),
    stem(1160, 400, 34, -16),
    trunk(),
    TIERS.map(([cx, cy, rx, ry]) => tier(cx, cy, rx, ry)).join(''),
    stamp(
      tick(-50, [mid, dark]),
      points(
        '720 130, 800 96, 420 190, 540 200, 1000 190, 1120 170, 230 310, 1270 310, 570 280, 900 280, 760 370',
      ),
    ),
    stamp(
      tick(40, [mid, dark]),
      points('650 150, 880 120, 470 160, 1050 150, 180 330, 1340 290, 640 250, 960 250, 400 370, 1140 372'),
    ),
    stamp(
      tick(70, [light, mid]),
      points('1000 120, 650 230, 1300 210, 840 330, 1190 310, 1480 330, 1090 440, 930 430, 590 370'),
    ),
    stamp(
      tick(-20, [light, mid]),
      points('380 290, 720 230, 1240 260, 1420 390, 340 400, 1260 440, 540 430, 880 440'),
    ),
    // Its figs, red as they ripen.
    dots(
      points(
        '300 300, 372 226, 560 130, 640 250, 790 110, 900 200, 1040 130, 1120 260, 1260 200, 1340 330, 470 360, 800 340, 980 350, 690 170',
      ),
      10,
      tone.clay[1],
    ),
    dots(
      points(
        '296 296, 368 222, 556 126, 636 246, 786 106, 896 196, 1036 126, 1116 256, 1256 196, 1336 326, 466 356, 796 336, 976 346, 686 166',
      ),
      4,
      tone.clay[0],
    ),
  );
}
