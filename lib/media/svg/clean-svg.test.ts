import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { PictureError } from '../picture-error';
import { cleanSvg } from './clean-svg';
import { ATTRIBUTES, ELEMENTS } from './svg-names';

const drawing = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inside}</svg>`;
const clean = (inside: string, more?: string) => cleanSvg(Buffer.from(drawing(inside, more))).svg;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';

describe('a drawing', () => {
  it('keeps its shapes, texts, gradients, and what refers to parts of itself', () => {
    const inside =
      '<defs><linearGradient id="g"><stop offset="1" stop-color="#a40"></stop></linearGradient></defs>' +
      '<style>.a{fill:url(#g)}</style><g id="p" transform="scale(2)"><path d="M0 0h4" fill="url(#g)"></path></g>' +
      '<use href="#p"></use><text x="1" style="fill:url(&quot;#g&quot;)">₹ 1,499 &amp; more</text>';
    expect(clean(inside, 'viewBox="0 0 4 4"')).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${inside}</svg>`,
    );
  });

  it('is read by its namespaces, whatever prefix they have', () => {
    const bytes = Buffer.from(
      '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect width="1"/><s:script>x</s:script></s:svg>',
    );
    expect(cleanSvg(bytes).svg).toBe('<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"></rect></svg>');
  });

  it('keeps a photograph inside it, and hands it over to be checked', () => {
    const { svg, embedded } = cleanSvg(
      Buffer.from(drawing('<image href="data:image/png;base64,aGVsbG8="/>')),
    );
    expect(svg).toContain('href="data:image/png;base64,aGVsbG8="');
    expect(embedded.map(String)).toEqual(['hello']);
  });

  it('loses the fonts and sheets of elsewhere, and keeps the rest of its style', () => {
    const css =
      '@import "https://other.example/a.css";@font-face{src:url(data:font/woff;base64,AA)}.a{fill:red}';
    expect(clean(`<style>${css}</style>`)).toContain('<style>.a{fill:red}</style>');
  });
});

describe('what a drawing must not hold is left out', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    ['a script from elsewhere', '<script href="https://other.example/a.js"/>'],
    [
      'a page',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>',
    ],
    ['a script of another namespace', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
    ['a shape of another namespace', '<x:rect xmlns:x="http://other.example"/>'],
    ['a frame', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://other.example"/>'],
    ['animation of an attribute', '<set attributeName="onload" to="alert(1)"/>'],
    ['animation of a link', '<animate attributeName="href" values="javascript:alert(1)"/>'],
    ['a listener', '<handler xmlns="http://www.w3.org/2001/xml-events">alert(1)</handler>'],
    ['a picture as a filter', '<feImage href="https://other.example/a.png"/>'],
    ['a filter', '<filter id="f"><feTurbulence numOctaves="99"/><feMorphology radius="999"/></filter>'],
    ['a pattern', '<pattern id="p" width="32000" height="32000"><rect/></pattern>'],
    ['what stands in what is left out', '<script><g><rect/></g></script>'],
    ['an editor’s own data', '<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">x</i:pgf>'],
    ['a comment', '<!-- <script>alert(1)</script> -->'],
    ['an instruction', '<?xml-stylesheet href="https://other.example/a.css"?>'],
  ])('%s', (_what, inside) => {
    expect(clean(inside)).toBe(EMPTY);
  });

  it.each([
    ['a handler', 'onload="alert(1)"'],
    ['a handler in other letters', 'ONLOAD="alert(1)" onLoad="alert(1)"'],
    ['a foreign fill', 'fill="url(https://other.example/a.svg#b)"'],
    ['a foreign fill in quotes', `fill="url('//other.example/a')"`],
    ['a file beside it', 'fill="url(a.svg#b)"'],
    ['a fill that hides its name', 'fill="u\\72l(a.svg)"'],
    ['a fill that hides in spaces', 'fill="url ( a.svg )"'],
    ['a second address', 'style="fill:url(#a);stroke:url(b.svg)"'],
    ['an image set', `style="background:image-set('a.png' 1x)"`],
    ['a script as a value', 'style="fill:javascript:alert(1)"'],
    ['an old expression', 'style="width:expression(alert(1))"'],
    ['another base', 'xml:base="https://other.example/"'],
    ['a filter of elsewhere', 'filter="url(&#104;ttps://other.example/f)"'],
    ['a filter of its own', 'filter="url(#f)"'],
    ['a filter that hides behind a comment', 'style="filter/**/:blur(999px)"'],
    ['an address', 'src="https://other.example/a" data-x="1"'],
  ])('%s', (_what, attribute) => {
    expect(clean(`<rect ${attribute}/>`)).toBe(EMPTY.replace('></svg>', '><rect></rect></svg>'));
  });

  it.each([
    ['use of another file', '<use href="https://other.example/a.svg#b"/>', '<use></use>'],
    ['use of itself as data', '<use xlink:href="data:image/svg+xml;base64,PHN2Zz4=#a"/>', '<use></use>'],
    ['a link', '<a href="javascript:alert(1)"><rect/></a>', '<g><rect></rect></g>'],
    ['a link by namespace', '<a xlink:href="https://other.example"><rect/></a>', '<g><rect></rect></g>'],
    ['a picture of elsewhere', '<image href="https://other.example/a.png"/>', '<image></image>'],
    ['a drawing inside', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>', '<image></image>'],
    [
      'data that ends early',
      '<image href="data:image/png;base64,AA&quot; onload=&quot;x"/>',
      '<image></image>',
    ],
    ['a sheet with an address', '<style>.a{fill:url(https://other.example)}</style>', '<style></style>'],
    ['a filter in a style', '<g style="fill:red;filter:blur(999px);x:1"/>', '<g style="fill:red;;x:1"></g>'],
    ['a filter in a sheet', '<style>.a{FILTER :url(#f)}.b{x:1}</style>', '<style>.a{}.b{x:1}</style>'],
    [
      'a sheet that is imported once an import is taken out',
      '<style>@im@import;port "http:evil.example/x.css";</style>',
      '<style></style>',
    ],
    [
      'a font once a font is taken out',
      '<style>@font-@font-face{}face{src:local(a)}</style>',
      '<style></style>',
    ],
    ['a sheet with escapes', '<style>@\\69mport "a.css";</style>', '<style></style>'],
    [
      'a sheet in a sheet',
      '<style>.a{fill:red}<style>b</style><g/>@import "a.css";</style>',
      '<style>.a{fill:red}</style>',
    ],
    [
      'a sheet cut in two',
      '<style>@imp<!-- -->ort "a.css";.a{fill:red}</style>',
      '<style>.a{fill:red}</style>',
    ],
  ])('%s', (_what, inside, left) => {
    expect(clean(inside)).toBe(EMPTY.replace('></svg>', `>${left}</svg>`));
  });
});

/** Each part draws the one before, three levels deeper than it. */
const chain = (links: number) =>
  Array.from({ length: links }, (_, at) => `<g id="p${at + 1}"><g><use href="#p${at}"/></g></g>`).join('');

/** Each part is named by the next, two levels deeper than it. */
const named = (links: number, part: (id: string, names: string) => string) =>
  Array.from({ length: links }, (_, at) => part(`p${at + 1}`, `p${at}`)).join('');
const RECT = '<rect width="9"/>';
const NAMED: [string, (id: string, names: string) => string][] = [
  ['a mask', (id, names) => `<mask id="${id}"><g mask="url(#${names})">${RECT}</g></mask>`],
  ['a clip', (id, names) => `<clipPath id="${id}"><rect clip-path="url('#${names}')"/></clipPath>`],
  ['a marker', (id, names) => `<marker id="${id}"><path marker-mid="url(#${names})"/></marker>`],
  ['a style', (id, names) => `<mask id="${id}"><g style="x:1;mask : URL(#${names})">${RECT}</g></mask>`],
  [
    'a sheet',
    (id, names) => `<style>.${id},b{mask:url(#${names})}</style><mask id="${id}"><g class="c ${id}"/></mask>`,
  ],
  [
    'a sheet, by id',
    (id, names) => `<style>b>g#i${id}{mask:url(#${names})}</style><mask id="${id}"><g id="i${id}"/></mask>`,
  ],
  [
    'the paint of what it is in',
    (id, names) => `<g marker-end="url(#${names})"><marker id="${id}">${RECT}</marker></g>`,
  ],
];

describe('a drawing may name its own parts, as deep as it may nest', () => {
  it.each([
    ['use', chain(12)],
    ['none', `${'<g>'.repeat(39)}${'</g>'.repeat(39)}`],
    ['an element that is left out', `<x:g xmlns:x="x:x" id="p12"><use href="#p12"/></x:g>${chain(12)}`],
    [
      'a sheet for others',
      `<style>.a{clip-path:url(#c)}.b{}</style><clipPath id="c"><rect class="b"/></clipPath><g class="a"/>`,
    ],
    ...NAMED.map(([what, part]) => [what, named(9, part)]),
  ])('%s', (_what, inside) => {
    expect(clean(inside)).toMatch(/^<svg/);
  });
});

describe('a drawing that names its own parts is refused', () => {
  it.each([
    ...NAMED.map(([what, part]) => [`too deep, by ${what}`, named(40, part)]),
    ['too deep, behind ids of what is left out', `${named(60, (id) => `<x id="${id}"/>`)}${chain(20)}`],
    [
      'too deep, behind a way back that is left out',
      chain(20).replaceAll('<g>', '<g><x><use href="#p20"/></x>'),
    ],
    [
      'too deep below a paint',
      `<marker id="p">${'<g>'.repeat(20)}${'</g>'.repeat(20)}</marker><g marker-mid="url(#p)">${'<g>'.repeat(20)}${'</g>'.repeat(20)}</g>`,
    ],
  ])('%s', (_what, inside) => {
    expect(() => clean(inside)).toThrow(/nests over 40/);
  });

  it.each([
    ['use', '<g id="a"><use href="#a"/></g>'],
    ['two in turn', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['a mask', '<mask id="a"><g mask="url(#a)"/></mask>'],
    ['a sheet for all', '<style>@media all{:not(b){marker:url(#a)}}</style><marker id="a"><g/></marker>'],
    ['a rule around another', '<style>marker{x{} marker:url(#a)}</style><marker id="a"><g/></marker>'],
    ['a brace in quotes', '<style>.a{x:"}.b{";marker:url(#a)}</style><marker id="a"><g class="a"/></marker>'],
    ['a comment', `<style>.a{/*'}.b{*/marker:url(#a)/*'*/}</style><marker id="a"><g class="a"/></marker>`],
  ])('when one draws itself, by %s', (_what, inside) => {
    expect(() => clean(inside)).toThrow(/draws itself/);
  });

  it.each<[string, string, number]>([
    ['opacity', '<g opacity=".5"/>', 501],
    ['style', '<g style="x:1; opacity : 50%"/>', 501],
    ['blending', '<g style="mix-blend-mode:hue"/>', 101],
    ['masks', '<g mask="url(#m)"/>', 101],
    ['a sheet', '<style>.a{opacity:.5}</style><g class="a"/>', 501],
  ])('with too many layers, by %s', (_what, layer, times) => {
    const [, sheet = '', each = ''] = /^(<style.*<\/style>)?(.*)$/.exec(layer) ?? [];
    expect(() => clean(sheet + each.repeat(times))).toThrow(/layers/);
    expect(clean(sheet + each.repeat(times - 1))).toMatch(/^<svg/);
  });

  it.each([
    [
      'use',
      `<g id="p0" opacity=".5"/>${named(9, (id, names) => `<g id="${id}">${`<use href="#${names}"/>`.repeat(2)}</g>`)}`,
    ],
    ['markers', '<marker id="m"><g opacity=".5"/></marker><path marker-mid="url(#m)"/>'],
  ])('with one layer, drawn too often by %s', (_what, inside) => {
    expect(() => clean(inside)).toThrow(/layers/);
  });

  it('and layers that are none do not count', () => {
    expect(
      clean('<g opacity="1" mask="none" style="opacity:1.0;mix-blend-mode:normal"/>'.repeat(600)),
    ).toMatch(/^<svg/);
  });

  it('when two have one id', () => {
    expect(() => clean('<g id="a"/><a id="a"/>')).toThrow(/one id/);
  });
});

describe('a drawing is refused', () => {
  it.each([
    ['with an entity of its own', `<!DOCTYPE svg [<!ENTITY a "x">]>${drawing('<text>&a;</text>')}`],
    [
      'with an entity of elsewhere',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing('<text>&a;</text>')}`,
    ],
    ['that is not whole', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['that is no XML', '<svg xmlns="http://www.w3.org/2000/svg"><g a=1></g></svg>'],
    ['that is a page', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
    ['that has no namespace', '<svg><rect/></svg>'],
    ['that nests 41 elements', drawing(`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`)],
    ['that nests them by drawing its own parts', drawing(chain(20))],
    ['that nests thousands so', drawing(chain(12_000))],
    ['that nests a megabyte', drawing(`${'<g>'.repeat(140_000)}${'</g>'.repeat(140_000)}`)],
    ['followed by another', `${EMPTY}${EMPTY}`],
    ['with a prefix of nothing', drawing('<x:rect/>')],
  ])('%s', (_what, text) => {
    expect(() => cleanSvg(Buffer.from(text))).toThrow(PictureError);
  });

  it.each([
    ['imports without an end', `<style>${'@import '.repeat(120_000)}</style>`],
    ['fonts without an end', `<style>${'@font-face{'.repeat(90_000)}</style>`],
    ['one long word', `<style>${'a'.repeat(1_000_000)}</style>`],
    ['selectors', `<style>${'.a.a>'.repeat(190_000)}{x:url(#b)}</style>`],
    [
      'rules for many elements',
      `<style>.a{${named(6_000, (id) => `clip-path:url(#${id});`)}}</style>${named(6_000, (id) => `<g id="${id}"/>`)}${'<g class="a"/>'.repeat(4_000)}`,
    ],
    ['addresses without an end', `<rect style="${'url(#'.repeat(190_000)}"/>`],
    ['filters without an end', `<style>${'filter '.repeat(140_000)}</style>`],
    ['spaces', `<rect fill="${`url(${' '.repeat(900_000)}`}"/>`],
    ['attributes', `<rect ${Array.from({ length: 60_000 }, (_, place) => `a${place}=""`).join(' ')}/>`],
  ])('or read in a moment, with a megabyte of %s', (_what, inside) => {
    const began = performance.now();
    expect(clean(inside)).toMatch(/^<svg/);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('in other bytes than UTF-8', () => {
    expect(() => cleanSvg(Buffer.from(drawing('<text>é</text>'), 'latin1'))).toThrow(/UTF-8/);
  });
});

const HARMFUL = [
  'script',
  'foreignObject',
  'animate',
  'set',
  'iframe',
  'feImage',
  'x:rect',
  'a',
  'style',
  'g',
  'use',
  'image',
];
const NAMES = [
  'onload',
  'onclick',
  'href',
  'xlink:href',
  'fill',
  'style',
  'id',
  'xml:base',
  'src',
  'attributeName',
];
const VALUES = [
  '#a',
  'url(#a)',
  'url(//b)',
  'javascript:alert(1)',
  'data:text/html,x',
  '"><script>',
  "u\\72l('a')",
  'red',
];

const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)), {
  selector: ([name]) => name,
  maxLength: 4,
});
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('text', '&lt;script&gt;', '<![CDATA[<script>]]>', '<!-- x -->'),
    fc
      .tuple(fc.constantFrom(...HARMFUL), pairs, fc.array(tie('tree'), { maxLength: 3 }))
      .map(([name, attributes, inside]) => {
        const written = attributes.map(
          ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
        );
        return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
      }),
  ),
}));

it('whatever is put together is refused by name, or what comes out is well-formed and made of the listed names, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(tree, (inside) => {
      let svg: string;
      try {
        svg = clean(inside, 'xmlns:x="http://other.example"');
      } catch (error) {
        // Two parts of one id, and a part that draws itself, are refused.
        expect(error).toBeInstanceOf(PictureError);
        return;
      }
      const parser = new SaxesParser({ xmlns: true });
      parser.on('opentag', ({ name, attributes }) => {
        expect(ELEMENTS).toContain(name);
        for (const [key, { value }] of Object.entries(attributes)) {
          if (key === 'xmlns') expect(value).toBe('http://www.w3.org/2000/svg');
          else if (key === 'href') expect(value).toMatch(/^#/);
          else expect(ATTRIBUTES).toContain(key);
          expect(value).not.toMatch(/javascript:|\/\/(?!www\.w3)|\\/);
        }
      });
      parser.write(svg).close();
      expect(cleanSvg(Buffer.from(svg)).svg).toBe(svg);
    }),
  );
});
