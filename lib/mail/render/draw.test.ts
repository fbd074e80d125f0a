import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_KINDS } from '@/db/types';
import { theme } from '@/lib/theme';
import { shop } from '@/shop/config';
import { emails, summary } from '@/shop/messages';
import { LINKS, paidFacts } from '../testing';
import { draw } from './draw';

describe('a message', () => {
  it.each(MESSAGE_KINDS)('of the kind %s holds nothing that is fetched or run', (kind) => {
    const { html } = draw(paidFacts({ kind }), LINKS);
    expect(html).not.toMatch(
      /<(img|script|link|iframe|object|form|svg|video|base)\b|url\(|@import|\son\w+=/i,
    );
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(new Set(addresses)).toEqual(
      new Set([
        ...(kind === 'not-paid' || kind === 'charge-failed' ? [] : [LINKS.order]),
        LINKS.shop,
        `mailto:${shop.supportEmail}`,
      ]),
    );
  });

  it('names who sells and where, as HTML and as text', () => {
    const seller = 'Sri Venkateswara Fixtures Private Limited, 12 Residency Road, Bengaluru 560025';
    const { html, text } = draw(paidFacts(), LINKS);
    expect([html.includes(seller), text.includes(seller)]).toEqual([true, true]);
  });

  it('says the same as text', () => {
    const { text } = draw(paidFacts(), LINKS);
    for (const part of [
      emails.paid.text('₹1,499'),
      LINKS.order,
      'BN-7K2M-4QXA-9TBC',
      `${summary.total}: ₹1,499.00`,
      '12 Lake Road',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/[<>]/);
  });

  it('shows what customers typed as text, whatever it is', () => {
    const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/gi);
    const harmless = tagsOf(draw(paidFacts(), LINKS).html);
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onclick='x",
        '&lt;b&gt;',
      ),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const facts = paidFacts();
        const [line] = facts.lines;
        const html = draw(
          {
            ...facts,
            lines: line ? [{ ...line, name: text, options: `${text}.` }] : [],
            address: [text, text, text, text],
            paidWith: `${text}.`,
          },
          LINKS,
        ).html;
        expect(tagsOf(html)).toEqual(harmless);
      }),
    );
  });
});

it('wears the colours of the shop, by day and by night', () => {
  const { html } = draw(paidFacts(), LINKS);
  for (const palette of [theme.light, theme.dark])
    for (const colour of [palette.paper, palette.ink, palette.primary]) expect(html).toContain(colour);
});
