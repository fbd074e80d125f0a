/**
 * A message as HTML: tables and inline styles, which every mail program draws, and a style sheet for those
 * that know dark mode and narrow screens. No pictures, no scripts, nothing from elsewhere. Pure.
 */

import { currentLocale } from '@/lib/language/in-language';
import { sellerLine } from '@/lib/pages/blanks';
import { theme } from '@/lib/theme';
import { shop } from '@/shop/config';
import { email as t } from '@/shop/messages';
import type { Letter, Link, Links, OrderPart } from './letter';
import { Markup, markup } from './markup';

const { light: LIGHT, dark: DARK } = theme;
/** Mail programs fetch no faces. */
const DISPLAY_FACE = "Georgia, 'Noto Serif', serif";
const TEXT_FACE = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const STYLES = new Markup(`
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
  a { color: inherit; }
  .paper { background: ${LIGHT.paper}; }
  @media (max-width: 480px) {
    .edge { padding-left: 20px !important; padding-right: 20px !important; }
    .button a { display: block !important; text-align: center !important; }
    h1 { font-size: 24px !important; line-height: 30px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .paper { background: ${DARK.paper} !important; }
    .surface { background: ${DARK.surface} !important; border-color: ${DARK.line} !important; }
    .ink { color: ${DARK.ink} !important; }
    .muted { color: ${DARK.muted} !important; }
    .primary { color: ${DARK.primary} !important; }
    .rule { border-color: ${DARK.line} !important; }
    .look { background: ${DARK.primary} !important; color: ${DARK['on-primary']} !important; }
    .pay { background: ${DARK.accent} !important; color: ${DARK['on-accent']} !important; }
  }
`);

const text = (size: number, height: number, colour: string) =>
  `font-family: ${TEXT_FACE}; font-size: ${size}px; line-height: ${height}px; color: ${colour};`;
const BODY = text(16, 25, LIGHT.ink);
const SMALL = text(14, 21, LIGHT.muted);
const FIGURES = `${text(15, 23, LIGHT.ink)} font-variant-numeric: tabular-nums; white-space: nowrap;`;
const RULE = `border-top: 1px solid ${LIGHT.line};`;

export function drawHtml(letter: Letter, links: Links): string {
  const { subject, preview, heading, paragraphs } = letter;
  return markup`<!doctype html>
<html lang="${currentLocale()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${STYLES}</style>
</head>
<body class="paper" style="background: ${LIGHT.paper};">
<div style="display: none; max-height: 0; overflow: hidden;">${preview}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background: ${LIGHT.paper};">
<tr><td align="center" style="padding: 28px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 600px;">
<tr><td class="edge" style="padding: 0 36px 18px;">${brand(links)}</td></tr>
<tr><td class="surface" style="background: ${LIGHT.surface}; border: 1px solid ${LIGHT.line}; border-radius: 10px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="edge" style="padding: 34px 36px 30px;">
<h1 class="ink" style="margin: 0 0 12px; font-family: ${DISPLAY_FACE}; font-weight: 600; font-size: 28px; line-height: 34px; color: ${LIGHT.ink};">${heading}</h1>
${paragraphs.map((paragraph) => markup`<p class="ink" style="margin: 0 0 12px; ${BODY}">${paragraph}</p>`)}
${[...(letter.lines ?? []), ...(letter.track ? [letter.track] : [])].map(lineLink)}
${button(letter, links)}
</td></tr>
${letter.order && orderRows(letter.order)}
</table>
</td></tr>
<tr><td class="edge" style="padding: 20px 36px 0;">${after(letter)}${foot(links)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.html;
}

function orderRows(order: OrderPart): Markup {
  return markup`<tr><td class="edge" style="padding: 0 36px;">${orderTable(order)}</td></tr>
<tr><td class="edge" style="padding: 24px 36px 34px;">${delivery(order)}</td></tr>`;
}

function brand(links: Links): Markup {
  return markup`<a class="primary" href="${links.shop}" style="font-family: ${DISPLAY_FACE}; font-weight: 700; font-size: 23px; line-height: 28px; color: ${LIGHT.primary}; text-decoration: none;">${shop.name}</a>`;
}

function lineLink({ label, href }: Link): Markup {
  return markup`<p class="ink" style="margin: 0 0 12px; ${BODY}"><a class="primary" href="${href}" style="color: ${LIGHT.primary};">${label}</a></p>`;
}

function button({ button: { label, tone, to } }: Letter, links: Links): Markup {
  const [ground, ink] =
    tone === 'pay' ? [LIGHT.accent, LIGHT['on-accent']] : [LIGHT.primary, LIGHT['on-primary']];
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin-top: 20px;">
<tr><td class="button"><a class="${tone}" href="${links[to]}" style="display: inline-block; padding: 12px 22px; border-radius: 10px; background: ${ground}; font-family: ${TEXT_FACE}; font-size: 16px; line-height: 24px; font-weight: 600; color: ${ink}; text-decoration: none;">${label}</a></td></tr>
</table>`;
}

function orderTable({ reference, placed, lines, sums, money, details }: OrderPart): Markup {
  return markup`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse: collapse;">
<caption class="muted rule" style="${RULE} padding: 22px 0 10px; text-align: left; ${SMALL}">${t.order} <strong class="ink" style="color: ${LIGHT.ink}; white-space: nowrap;">${reference}</strong>${t.placedOn(placed)}</caption>
${lines.map(
  ({ name, options, quantity, total }) => markup`<tr>
<td class="ink" style="padding: 6px 16px 8px 0; vertical-align: top; ${text(15, 23, LIGHT.ink)}">${quantity} × ${name}${
    options && markup`<br><span class="muted" style="${SMALL}">${options}</span>`
  }</td>
<td class="ink" align="right" style="padding: 6px 0 8px; vertical-align: top; ${FIGURES}">${total}</td>
</tr>`,
)}
${sums.map((pair, index) => row(pair, { first: index === 0, last: index === sums.length - 1, strong: index === sums.length - 1 }))}
${money.map((pair, index) => row(pair, { first: index === 0, last: index === money.length - 1, strong: true }))}
${details.map(
  ([label, value], index) =>
    markup`<tr><td colspan="2" class="muted" style="padding: ${index === 0 ? 2 : 0}px 0 0; ${SMALL}">${label}: <span class="ink" style="color: ${LIGHT.ink};">${value}</span></td></tr>`,
)}
</table>`;
}

/** A rule above the first of its group, room below the last. */
function row(
  [label, value]: [string, string],
  { first, last, strong }: Record<'first' | 'last' | 'strong', boolean>,
): Markup {
  const shape = `padding: ${first ? 10 : 2}px 0 ${last ? 10 : 2}px; ${first ? RULE : ''}`;
  const weight = strong ? 'font-weight: 600;' : '';
  const names = first ? 'ink rule' : 'ink';
  return markup`<tr>
<td class="${names}" style="${shape} ${text(15, 23, LIGHT.ink)} ${weight}">${label}</td>
<td class="${names}" align="right" style="${shape} ${FIGURES} ${weight}">${value}</td>
</tr>`;
}

function delivery({ address }: OrderPart): Markup | undefined {
  if (address.length === 0) return undefined;
  return markup`<p class="muted" style="margin: 0; ${SMALL}">${t.deliveryTo}</p>
<p class="ink" style="margin: 2px 0 0; ${text(15, 23, LIGHT.ink)}">${address.map((line, index) => markup`${index > 0 && new Markup('<br>')}${line}`)}</p>`;
}

function after({ after: said }: Letter): Markup | undefined {
  return (
    said &&
    markup`<p class="muted" style="margin: 0 0 6px; ${SMALL}">${said.text} <a class="primary" href="${said.link.href}" style="color: ${LIGHT.primary};">${said.link.label}</a></p>`
  );
}

function foot(links: Links): Markup {
  const seller = sellerLine();
  return markup`<p class="muted" style="margin: 0; ${SMALL}">${t.questions} <a class="primary" href="mailto:${shop.supportEmail}" style="color: ${LIGHT.primary};">${shop.supportEmail}</a></p>
<p class="muted" style="margin: 6px 0 0; ${SMALL}"><a class="muted" href="${links.shop}" style="color: ${LIGHT.muted}; text-decoration: none;">${t.signature(shop.name, shop.tagline)}</a>${seller && markup`<br>${seller}`}</p>`;
}
