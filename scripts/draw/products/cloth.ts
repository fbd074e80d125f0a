/** Clothes on a hanger and folded, and the kurta that several pictures show. */
import { type Tones, tone } from '../palette';
import type { Ground } from '../scene';
import { all, box, circle, line, path, place, rect, repeat, type Svg, solid } from '../svg';

/** A wooden hanger whose bar meets the shoulders at `y`. */
export function hanger(cx: number, y: number, spread: number): Svg {
  return all(
    line(`M${cx} ${y - 20}v-34c0-20 34-22 34-50a32 32 0 0 0-64 0`, tone.steel[2], 9),
    line(`M${cx - spread} ${y + 46}L${cx} ${y - 14}L${cx + spread} ${y + 46}`, tone.wood[1], 20),
    line(`M${cx - spread} ${y + 41}L${cx} ${y - 19}`, tone.wood[0], 7),
  );
}

/** The rail from which things hang, and its peg. */
export const rail = (y: number): Svg =>
  all(
    rect(0, y, 800, 22, tone.wood[1]),
    rect(0, y, 800, 8, tone.wood[0]),
    rect(0, y + 22, 800, 8, '#24332C22'),
  );

export const BODY = 'M322 250Q400 290 478 250L552 284L582 912Q490 928 400 928T218 912L248 284Z';

export const LEFT_SLEEVE = 'M322 250L248 282Q214 304 204 364L136 676Q170 706 222 706L268 460Z';

export const RIGHT_SLEEVE = 'M478 250L552 282Q586 304 596 364L664 676Q630 706 578 706L532 460Z';

/** What a thing on a hanger throws on the wall behind it. */
export const thrown = (ground: Ground, ...outlines: readonly string[]): Svg =>
  place(path(outlines.join(''), ground.shade), 30, 26);

export function kurta([light, mid, dark]: Tones, buttons: string): Svg {
  return all(
    hanger(400, 250, 122),
    solid(
      LEFT_SLEEVE,
      mid,
      path('M120 690L204 310L244 310L176 720Z', light),
      path('M120 642Q168 676 240 672V720H110Z', dark),
    ),
    solid(
      RIGHT_SLEEVE,
      dark,
      path('M532 250L572 290L640 720L570 720L520 460Z', mid),
      path('M680 642Q632 676 560 672V720H690Z', light),
    ),
    solid(
      BODY,
      mid,
      path('M240 280L306 260L290 940L200 940Z', light),
      path('M524 260L570 280L600 940L506 940Z', dark),
      path(
        'M346 560Q336 760 322 940H342Q354 760 346 560ZM458 600Q466 780 480 940H464Q456 780 458 600Z',
        dark,
      ),
    ),
    path('M236 560L219 912L240 918ZM564 560L581 912L560 918Z', dark),
    rect(380, 284, 40, 240, light, 4),
    rect(412, 284, 8, 240, dark),
    path('M318 246Q400 296 482 246L474 214Q400 250 326 214Z', light),
    path('M326 214Q400 250 474 214Q400 200 326 214Z', dark),
    line('M400 236V282', dark, 5),
    repeat(4, (i) => circle(398, 320 + i * 56, 9, buttons)),
  );
}

/** Folded cloth from the front: layers with round folds at the left. */
export function folded(
  x: number,
  y: number,
  w: number,
  h: number,
  [light, mid, dark]: Tones,
  on: Svg = '',
): Svg {
  const d = box(x, y, w, h, Math.min(26, h / 2));
  return solid(
    d,
    mid,
    rect(x, y, w, h * 0.3, light),
    rect(x, y + h * 0.46, w, 5, dark),
    rect(x, y + h * 0.74, w, 5, dark),
    rect(x + w * 0.86, y, w * 0.14, h, dark),
    on,
  );
}
