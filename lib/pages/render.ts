/**
 * A page's Markdown as HTML. Tags in it are shown, not obeyed, and links lead to the web, mail and telephone alone
 * (markdown-it's own rules): a page pasted from elsewhere runs nothing. Facts go in once it is parsed, so that none of
 * their signs is read as Markdown. Pure.
 */
import MarkdownIt from 'markdown-it';
import { localized } from '@/lib/language/localized';
import { markBlanks } from './blanks';
import { type Facts, filled, withoutEmpty, withTables } from './facts';

export function renderMarkdown(source: string, facts: Facts): string {
  return markdownWith(facts).render(withTables(withoutEmpty(source, facts), facts));
}

function markdownWith(facts: Facts) {
  const markdown = new MarkdownIt({ html: false, linkify: true });
  const { core, linkify, renderer } = markdown;
  // Addresses of mail are linked; words with a dot in them are no web addresses.
  linkify.set({ fuzzyLink: false, fuzzyIP: false });
  // Indian telephone numbers in their international form.
  linkify.add('+91', {
    validate: (text, pos) => /^(?:[ -]?\d){10}(?!\d)/.exec(text.slice(pos))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `tel:${match.text.replace(/[ -]/g, '')}`;
    },
  });

  core.ruler.before('linkify', 'facts', ({ tokens }) => {
    for (const block of tokens.filter(({ type }) => type === 'inline')) {
      block.content = filled(block.content, facts);
      for (const token of block.children ?? []) {
        if (token.type === 'text') token.content = filled(token.content, facts);
      }
    }
  });
  core.ruler.push('links', ({ tokens }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        const to = token.type === 'link_open' && token.attrGet('href');
        if (typeof to === 'string') token.attrSet('href', localized(to));
      }
    }
  });
  core.ruler.push('heading ids', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type === 'heading_open') token.attrSet('id', headingId(tokens[index + 1]?.content ?? ''));
    });
  });

  const { text } = renderer.rules;
  renderer.rules.text = (...args) => markBlanks(text?.(...args) ?? '');
  // A wide table scrolls by itself, by keyboard too.
  renderer.rules.table_open = () => '<div class="scrolls" tabindex="0"><table>\n';
  renderer.rules.table_close = () => '</table></div>\n';
  return markdown;
}

/** What can be gone to by `#grievance-officer`: the heading's words with hyphens. */
function headingId(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
