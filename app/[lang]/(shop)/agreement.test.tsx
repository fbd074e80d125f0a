import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

const pages = vi.hoisted(() => ({ agreed: [] as { slug: string; title: string }[] }));
vi.mock('@/lib/pages/shop-pages', () => ({ agreedPages: () => pages.agreed }));

async function shown(...titles: string[]): Promise<string> {
  pages.agreed = titles.map((title) => ({ slug: title.toLowerCase(), title }));
  const { Agreement } = await import('./agreement');
  return renderToStaticMarkup(<Agreement />);
}

it('names each page that whoever orders agrees to, with a link that keeps the form open', async () => {
  const html = await shown('Terms', 'Privacy', 'Returns');
  expect(html.replace(/<span class="sr-only">[^<]*<\/span>|<[^>]*>/g, '')).toBe(
    'By placing the order you agree to our Terms, Privacy and Returns.',
  );
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/pages/terms',
    '/pages/privacy',
    '/pages/returns',
  ]);
  expect(html.match(/target="_blank"/g)).toHaveLength(3);
  expect(html).not.toContain('<input');
});

it('says nothing where there is no such page', async () => {
  expect(await shown()).toBe('');
});
