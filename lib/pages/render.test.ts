import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakIn } from '#language';
import { shop } from '@/shop/config';
import { factsOf, shopFacts, unknownFacts } from './facts';
import { renderMarkdown } from './render';

const facts = factsOf({ ...shop, tagline: '<b>*Good* | things</b>' });
const html = (markdown: string) => renderMarkdown(markdown, facts);

describe('facts of shop/config.ts', () => {
  it('stand in for their names: texts, numbers, lists and countries', () => {
    expect(
      html('{{seller.legalName}}, {{ seller.address }}; {{reservation.minutes}}; {{deliveryCountries}}'),
    ).toBe(
      '<p>Sri Venkateswara Fixtures Private Limited, 12 Residency Road, Bengaluru 560025; 15; India</p>\n',
    );
  });

  it('name countries in the language of the page', () => {
    expect(speakIn('hi', () => shopFacts().get('deliveryCountries'))).toBe('भारत');
  });

  it('are text, whatever signs are in them', () => {
    expect(html('| {{tagline}} | b |\n| --- | --- |')).toContain(
      '<th>&lt;b&gt;*Good* | things&lt;/b&gt;</th>',
    );
  });

  it('that are empty take their line along', () => {
    const without = factsOf({ ...shop, seller: { ...shop.seller, gstin: '' } });
    expect(renderMarkdown('a\n\nGSTIN: {{seller.gstin}}\n\nb', without)).toBe('<p>a</p>\n<p>b</p>\n');
  });

  it('the days of a hold are empty where nothing is held', () => {
    const none = factsOf({ ...shop, payment: { ...shop.payment, holdAndChargeLater: false } });
    expect(renderMarkdown('a\n\nwithin {{payment.holdDays}} days', none)).toBe('<p>a</p>\n');
    expect(html('within {{payment.holdDays}} days')).toBe(`<p>within ${shop.payment.holdDays} days</p>\n`);
  });

  it('the days of a return are empty where nothing is taken back', () => {
    const none = factsOf({ ...shop, returns: { days: 0 } });
    expect(renderMarkdown('a\n\nwithin {{returns.days}} days', none)).toBe('<p>a</p>\n');
    expect(html('within {{returns.days}} days')).toBe(`<p>within ${shop.returns.days} days</p>\n`);
  });

  it('that there are not are named with file and line', () => {
    expect(unknownFacts('shop/pages/a.md', '---\n{{name}}\n{{selller.name}} {{seller}}', facts)).toEqual([
      'shop/pages/a.md:3: {{selller.name}} is no text of shop/config.ts: correct its name',
      'shop/pages/a.md:3: {{seller}} is no text of shop/config.ts: correct its name',
    ]);
  });
});

describe('Markdown', () => {
  it('shows tags in it instead of obeying them, and leads to no script', () => {
    expect(
      html('<script>alert(1)</script> <img src=x onerror=a> [a](javascript:alert(1)) [b](data:text/html,x)'),
    ).not.toMatch(/<script|<img|href/);
  });

  it('never opens a tag that Markdown has not', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '[',
      '](',
      ')',
      '`',
      '*',
      '|',
      '\n',
      '{{tagline}}',
      'javascript:',
      'a',
      '‹',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tags = [...html(pieces.join('')).matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
        const known =
          /^(p|a|em|strong|code|pre|ul|ol|li|blockquote|hr|h[1-6]|br|mark|div|table|thead|tbody|tr|th|td)$/;
        expect(tags.filter((name) => !known.test(name ?? ''))).toEqual([]);
      }),
    );
  });

  it('has headings that can be linked to, and tables that scroll by keyboard', () => {
    expect(html('## Grievance officer\n')).toBe('<h2 id="grievance-officer">Grievance officer</h2>\n');
    expect(html('| a |\n| --- |\n| b |')).toMatch(
      /^<div class="scrolls" tabindex="0"><table>[\s\S]*<\/table><\/div>\n$/,
    );
  });

  it('links addresses of mail and telephones, and no words with a dot', () => {
    expect(html('{{supportEmail}}')).toContain('href="mailto:care@fixture-shop.example"');
    expect(html('{{seller.telephone}}')).toBe('<p><a href="tel:+918040000000">+91 80 4000 0000</a></p>\n');
    expect(html('+91 80 4000 00001 and shop.in')).not.toContain('href');
  });

  it('marks what is left to write', () => {
    expect(html('within ‹number› days')).toBe('<p>within <mark>‹number›</mark> days</p>\n');
  });
});
