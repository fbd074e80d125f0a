/** The shop's own pages: every `.md` of its folder is one. Read once: they are part of the build, as messages are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { byLanguage } from '@/lib/language/in-language';
import { LANGUAGES } from '@/lib/language/languages';
import { pagesFolder } from '@/shop/pages';
import { type Facts, filled, shopFacts, unknownFacts } from './facts';
import { inOrder, parsePage, type ShopPage } from './page';

interface PageText {
  /** From the project's root. */
  file: string;
  text: string;
}

/** The files of every language, as they are written. */
export function pageTexts(): PageText[] {
  return [pagesFolder, ...LANGUAGES.map((language) => `${pagesFolder}/${language}`)].flatMap(textsIn);
}

/** None where nobody has made the folder. */
function textsIn(folder: string): PageText[] {
  const root = path.join(/* turbopackIgnore: true */ process.cwd(), folder);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** @throws Error that names every fault, with file and line. */
function readPages(folder: string, facts: Facts): ShopPage[] {
  const files = textsIn(folder);
  const unknown = files.flatMap(({ file, text }) => unknownFacts(file, text, facts));
  if (unknown.length > 0) throw new Error(unknown.join('\n'));
  return inOrder(
    files.map(({ file, text }) => {
      const page = parsePage(file, text);
      return { ...page, title: filled(page.title, facts), description: filled(page.description, facts) };
    }),
  );
}

/**
 * A page that nobody has translated is in the first language.
 * @param folder from the project's root. @throws Error that names every fault, with file and line.
 */
export function readPagesIn(language: string, folder: string, facts: Facts): readonly ShopPage[] {
  const own = readPages(`${folder}/${language}`, facts);
  return readPages(folder, facts).map((page) => own.find(({ slug }) => slug === page.slug) ?? page);
}

const read = byLanguage((language) => readPagesIn(language, pagesFolder, shopFacts()));

/** In the language of whoever reads them. */
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
