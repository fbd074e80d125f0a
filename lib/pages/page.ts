/** A page of shop/pages as its file has it: what it says of itself between two lines of `---`, then Markdown. Pure. */

export interface ShopPage {
  /** Of its address, `/pages/<slug>`: the name of its file. */
  readonly slug: string;
  readonly title: string;
  /** For search engines. */
  readonly description: string;
  /** Whether whoever orders agrees to it. */
  readonly checkout: boolean;
  /** Place in the footer; pages of one place stand by title. */
  readonly order: number;
  readonly markdown: string;
}

/** After all that say their place. */
const LAST = 1_000;

/** @param file its path, for messages. @throws Error that names file, line and mend. */
export function parsePage(file: string, text: string): ShopPage {
  const slug = /([^/\\]+)\.md$/.exec(file)?.[1] ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new Error(
      `${file}: name the file in small letters, digits and hyphens; it becomes the page’s address`,
    );
  }
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    throw new Error(`${file}:1: begin with title and description between two lines of ---`);
  }
  const facts = new Map(lines.slice(1, end).map((line, index) => property(line, `${file}:${index + 2}`)));
  const needed = (name: string) => {
    const value = facts.get(name);
    if (value) return value;
    throw new Error(`${file}:1: write ${name}: … between the two lines of ---`);
  };
  const order = facts.get('order');
  if (order !== undefined && !/^\d{1,3}$/.test(order))
    throw new Error(`${file}:1: order is a number up to 999`);
  return {
    slug,
    title: needed('title'),
    description: needed('description'),
    checkout: facts.get('checkout') === 'yes',
    order: order === undefined ? LAST : Number(order),
    markdown: lines.slice(end + 1).join('\n'),
  };
}

const PROPERTIES = ['title', 'description', 'order', 'checkout'];

function property(line: string, at: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([a-z]+):\s*(.*?)\s*$/.exec(line) ?? [];
  if (PROPERTIES.includes(name)) return [name, value];
  throw new Error(`${at}: one of ${PROPERTIES.join(', ')}, with a colon and its value`);
}

/** As the footer lists them. */
export function inOrder(pages: readonly ShopPage[]): ShopPage[] {
  return pages.toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title));
}
