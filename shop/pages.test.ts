import { describe, expect, it } from 'vitest';
import { shopFacts } from '@/lib/pages/facts';
import { renderMarkdown } from '@/lib/pages/render';
import { readPagesIn } from '@/lib/pages/shop-pages';
import { shop } from './config';
import { delivery } from './delivery';
import { pagesFolder } from './pages';

const facts = shopFacts(shop, delivery);

/** Whatever the pages say: what would break one. The first fails with file and line where a {{name}} is not of config.ts. */
describe.each(Object.keys(shop.languages))('the pages in the language %s', (language) => {
  const read = () => readPagesIn(language, pagesFolder, facts);
  const htmlOf = () => new Map(read().map(({ slug, markdown }) => [slug, renderMarkdown(markdown, facts)]));

  it('have a title, a description, and no {{name}} that config.ts has not', () => {
    expect(read).not.toThrow();
  });

  it('begin their headings with ##: the title is the page’s own', () => {
    for (const [slug, html] of htmlOf()) expect(html, `${slug}.md`).not.toContain('<h1');
  });

  it('lead to pages and headings that there are', () => {
    const pages = htmlOf();
    for (const [slug, html] of pages) {
      for (const [link, to = '', heading] of html.matchAll(/href="\/pages\/([^"#]+)(?:#([^"]+))?"/g)) {
        expect([...pages.keys()], `${slug}.md: ${link}`).toContain(to);
        if (heading) expect(pages.get(to), `${slug}.md: ${link}`).toContain(`id="${heading}"`);
      }
    }
  });
});
