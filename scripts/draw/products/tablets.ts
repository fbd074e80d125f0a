/** The tablet and its pen. */
import { leaf, slab } from '../forms';
import { ink, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, ellipse, line, path, place, rect, repeat, type Svg, within } from '../svg';

function tablet(w: number, h: number, content: Svg): Svg {
  return all(
    slab(-w / 2, -h / 2, w, h, 36, tone.steel, 6),
    rect(-w / 2 + 7, -h / 2 + 7, w - 14, h - 14, '#131A17', 30),
    within(box(-w / 2 + 30, -h / 2 + 30, w - 60, h - 60, 10), content),
    `<path d="M${-w / 2 + 30} ${-h / 2 + 30}h${w * 0.5}L${-w / 2 + 30} ${h * 0.2}Z" fill="#fff" opacity=".14"/>`,
  );
}

function pen(length: number): Svg {
  return all(
    rect(0, 24, length, 13, '#A9B4B1', 6),
    rect(0, 14, length, 15, '#F6F8F7', 6),
    path(`M${length - 4} 14l44 10l-44 13Z`, '#C9D2D0'),
    path(`M${length + 22} 20l18 4.500l-18 5.500Z`, ink),
    rect(26, 14, 12, 23, '#E8A317'),
  );
}

/** A banyan leaf half drawn. */
const sketch = all(
  rect(-400, -400, 800, 800, '#FFFDF8'),
  place(leaf(360, 250, [tone.leaf[0], tone.leaf[1], tone.leaf[2]]), -20, 190, 12),
  place(
    line(
      'M0 90V-330M0 -40L-70 -110M0 -40L66 -116M0 -140L-66 -206M0 -140L60 -212M0 40L-56 -16M0 40L60 -24',
      '#CFE3DA',
      7,
    ),
    -20,
    190,
    12,
  ),
  line('M-190 240C-120 270 -40 262 30 246', '#E8A317', 12),
);

export const slateStand: Picture = standing((g) =>
  all(
    cast(g, 400, 850, 260, 22),
    place(all(tablet(470, 650, sketch)), 386, 524),
    place(pen(560), 672, 268, 101),
  ),
);

export const slateRecipe: Picture = lying((g) =>
  all(
    place(
      under(g, box(-360, -260, 720, 520, 36)) +
        tablet(
          720,
          520,
          all(
            rect(-400, -300, 800, 600, '#F4ECDD'),
            rect(-400, -300, 380, 600, '#D17C62'),
            circle(-180, 0, 120, '#863B29'),
            circle(-186, -8, 116, '#FFFDF8'),
            circle(-186, -8, 92, '#E8A317'),
            repeat(7, (i) =>
              ellipse(
                -186 + Math.cos(i * 2.4) * 50,
                -8 + Math.sin(i * 2.4) * 50,
                17,
                12,
                i % 2 ? '#B5533C' : '#3E8A70',
              ),
            ),
            rect(20, -190, 210, 34, '#1F5C4A', 8),
            line(
              'M24 -110H290M24 -70H290M24 -30H240M24 30H290M24 70H270M24 110H290M24 150H180',
              '#B9AA8E',
              13,
            ),
          ),
        ),
      390,
      400,
      -8,
    ),
    place(all(under(g, 'M0 14h400l40 10l-40 13H0Z', 12), pen(400)), 150, 760, -8),
    circle(640, 816, 66, g.shade),
    circle(628, 802, 66, '#DFA730'),
    circle(628, 802, 54, '#B07B19'),
    repeat(9, (i) => ellipse(628 + Math.cos(i * 2.1) * 30, 802 + Math.sin(i * 2.1) * 28, 9, 6, '#26352E')),
  ),
);
