import { expect, it } from 'vitest';
import { inOrder, parsePage } from './page';

const HEAD = '---\ntitle: Warranty\ndescription: Who gives one.\n---\n';

it('a page is its title, its description and its text', () => {
  expect(parsePage('shop/pages/warranty.md', `${HEAD}\n## Ours\n`)).toEqual({
    ...{ slug: 'warranty', title: 'Warranty', description: 'Who gives one.' },
    ...{ order: 1_000, checkout: false, markdown: '\n## Ours\n' },
  });
});

it('a file written on Windows is read alike', () => {
  expect(parsePage('a.md', HEAD.replaceAll('\n', '\r\n'))).toMatchObject({ title: 'Warranty' });
});

it.each([
  ['My Page.md', HEAD, /^My Page\.md: name the file in small letters/],
  ['a.md', '# Warranty', /^a\.md:1: begin with title and description between two lines of ---/],
  ['a.md', '---\ntitle: A\n---\n', /^a\.md:1: write description: …/],
  ['a.md', '---\ntitle: A\ndescription:\n---\n', /^a\.md:1: write description: …/],
  ['a.md', '---\ntitle: A\ncolour: red\n---\n', /^a\.md:3: one of title, description, order, checkout/],
  ['a.md', HEAD.replace('\n---\n', '\norder: first\n---\n'), /^a\.md:1: order is a number/],
])('%s that is no page is refused with its place and the mend: %j', (file, text, error) => {
  expect(() => parsePage(file, text)).toThrow(error);
});

it('pages stand by their order, those without one last and by title', () => {
  const page = (title: string, order: string) =>
    parsePage('a.md', HEAD.replace('Warranty', title).replace('\n---\n', `${order}\n---\n`));
  const pages = [
    page('Zeal', ''),
    page('Careers', ''),
    page('Terms', '\norder: 20'),
    page('About', '\norder: 3'),
  ];
  expect(inOrder(pages).map(({ title }) => title)).toEqual(['About', 'Terms', 'Careers', 'Zeal']);
});
