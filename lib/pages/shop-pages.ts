/** The shop's own pages: every `.md` of its folder is one. Read once: they are part of the build, as messages are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { byLanguage } from '@/lib/language/in-language';
import { pagesFolder } from '@/shop/pages';
import { type Facts, filled, shopFacts, unknownFacts } from './facts';
import { inOrder, parsePage, type ShopPage } from './page';

/** The files as they are written, each with its path from the project's root. */
export function pageTexts(folder: string = pagesFolder): { file: string; text: string }[] {
  const root = path.join(/* turbopackIgnore: true */ process.cwd(), folder);
  return readdirSync(root)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** @param folder from the project's root. @throws Error that names every fault, with file and line. */
export function readPages(folder: string, facts: Facts = shopFacts()): ShopPage[] {
  const files = pageTexts(folder);
  const unknown = files.flatMap(({ file, text }) => unknownFacts(file, text, facts));
  if (unknown.length > 0) throw new Error(unknown.join('\n'));
  return inOrder(
    files.map(({ file, text }) => {
      const page = parsePage(file, text);
      return { ...page, title: filled(page.title, facts), description: filled(page.description, facts) };
    }),
  );
}

const read = byLanguage((language): readonly ShopPage[] => {
  const own = existsSync(path.join(process.cwd(), pagesFolder, language))
    ? readPages(`${pagesFolder}/${language}`)
    : [];
  return readPages(pagesFolder).map((page) => own.find(({ slug }) => slug === page.slug) ?? page);
});

/** In the language of whoever reads them; a page that nobody has translated is in the first one. */
export function shopPages(): readonly ShopPage[] {
  return read();
}

export interface PageLink {
  slug: string;
  title: string;
}

export const linkTo = ({ slug, title }: ShopPage): PageLink => ({ slug, title });

/** What whoever orders agrees to. */
export const agreedPages = (): PageLink[] =>
  shopPages()
    .filter(({ checkout }) => checkout)
    .map(linkTo);
