/**
 * What drawings are made of. Not in it: scripts, handlers, animation, other documents, and what loads from elsewhere; nor filters
 * and patterns, since a few bytes of them take librsvg a minute, and no limit of time stops it.
 */

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS = names(`
  svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop clipPath mask marker`);

export const ATTRIBUTES = names(`
  id class style x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d dx dy width height points viewBox preserveAspectRatio transform
  pathLength rotate textLength lengthAdjust startOffset method side spacing version role
  gradientUnits gradientTransform spreadMethod offset clipPathUnits
  maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient type
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
  letter-spacing marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
  transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode`);
