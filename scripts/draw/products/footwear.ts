/** The chappals. */
import { tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, circle, line, path, place, repeat, type Svg, solid } from '../svg';

/** One chappal from above, toe up, its middle at 0,0: the right foot's. */
function chappal(): Svg {
  const sole =
    'M-10 -262C74 -262 104 -170 96 -70C90 10 74 60 82 150C90 232 44 268 -2 268C-54 268 -84 226 -76 140C-68 60 -106 0 -108 -90C-110 -190 -70 -262 -10 -262Z';
  return all(
    solid(sole, tone.tan[1], path('M-120 -270L10 -270L-40 280L-120 280Z', tone.tan[0])),
    `<g transform="scale(.88 .93)"><path d="M-10-262C74-262 104-170 96-70C90 10 74 60 82 150C90 232 44 268-2 268C-54 268-84 226-76 140C-68 60-106 0-108-90C-110-190-70-262-10-262Z" fill="none" stroke="${tone.tan[2]}" stroke-width="4" stroke-dasharray="11 9"/></g>`,
    // Braided strap across the foot, and the loop for the big toe.
    path('M-122 -14Q-10 -106 112 -2L102 66Q-8 -40 -110 54Z', tone.tan[2]),
    path('M-124 -28Q-10 -120 114 -14L104 46Q-8 -58 -112 34Z', tone.tan[1]),
    line('M-118 0Q-10 -92 108 14', tone.tan[0], 12),
    repeat(9, (i) =>
      line(`M${-96 + i * 24} ${12 - 50 * Math.sin(((i + 0.6) * Math.PI) / 9.4)}l14 -26`, tone.tan[2], 6),
    ),
    path('M-64 -168Q-36 -214 10 -182L4 -146Q-30 -166 -52 -136Z', tone.tan[2]),
    path('M-66 -178Q-36 -224 12 -192L6 -160Q-30 -178 -54 -148Z', tone.tan[1]),
    path('M-34 -176Q-22 -120 -6 -74L18 -78Q-4 -130 -8 -182Z', tone.tan[2]),
    path('M-38 -178Q-26 -124 -10 -78L10 -82Q-10 -130 -14 -184Z', tone.tan[0]),
    circle(-2, -60, 24, tone.tan[2]),
    circle(-5, -64, 22, tone.madder[1]),
    circle(-5, -64, 9, tone.haldi[0]),
  );
}

const CHAPPAL_SHADOW =
  'M-10 -262C74 -262 104 -170 96 -70C90 10 74 60 82 150C90 232 44 268 -2 268C-54 268 -84 226 -76 140C-68 60 -106 0 -108 -90C-110 -190 -70 -262 -10 -262Z';

export const chappalPair: Picture = lying((g) =>
  all(
    place(under(g, CHAPPAL_SHADOW, 16), 246, 520, -8, [-1.18, 1.18]),
    place(chappal(), 246, 510, -8, [-1.18, 1.18]),
    place(under(g, CHAPPAL_SHADOW, 16), 556, 500, 8, 1.18),
    place(chappal(), 556, 490, 8, 1.18),
  ),
);

export const chappalSide: Picture = standing((g) =>
  all(
    cast(g, 410, 812, 310, 26),
    path(
      'M92 766Q160 742 250 752Q430 772 560 744Q660 724 708 752Q716 790 690 800Q420 822 120 806Q84 800 92 766Z',
      tone.tan[2],
    ),
    path(
      'M92 760Q160 726 250 738Q430 758 560 730Q660 710 708 742Q700 766 600 770Q400 790 100 786Q84 780 92 760Z',
      tone.tan[0],
    ),
    line('M112 782Q400 800 692 764', tone.tan[1], 5),
    // The strap rises over the foot that is not there.
    path('M236 764Q262 600 384 566Q470 590 520 768L450 776Q440 660 384 640Q326 660 312 772Z', tone.tan[1]),
    path('M236 764Q262 600 384 566L388 592Q290 624 262 768Z', tone.tan[0]),
    path('M520 768Q470 590 384 566L384 596Q450 630 484 772Z', tone.tan[2]),
    repeat(5, (i) => line(`M${268 + i * 22} ${730 - i * 30}l30 14`, tone.tan[2], 6)),
    path('M118 762Q128 676 184 668Q224 676 232 758L204 756Q200 704 182 696Q154 706 146 760Z', tone.tan[1]),
    path('M118 762Q128 676 184 668L184 684Q142 700 134 760Z', tone.tan[0]),
    path('M176 680Q270 560 382 574L378 604Q280 600 196 700Z', tone.tan[1]),
    circle(384, 590, 30, tone.tan[2]),
    circle(380, 586, 28, tone.madder[1]),
    circle(380, 586, 11, tone.haldi[0]),
  ),
);
