/** A description in HTML as the product page shows one: paragraphs of text, with lines in them. Pure. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { cleanText } from '@/lib/typed/clean-text';

type Node = DefaultTreeAdapterMap['childNode'];

/** What is no text: never shown, whatever is in it. */
const UNSEEN = new Set([
  ...['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript', 'noembed', 'noframes'],
  ...['svg', 'math', 'video', 'audio', 'canvas', 'select', 'textarea', 'head', 'title', 'xmp'],
]);
const PARAGRAPH = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'figure', 'figcaption', 'blockquote', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'hr', 'address', 'details'],
]);
const LINE = new Set(['tr', 'br', 'dt', 'dd', 'caption', 'summary']);

/** Of private use, so that no text has them: where a paragraph and a line end. */
const NEW_PARAGRAPH = '\uE000';
const NEW_LINE = '\uE001';

/** Elements become paragraphs, items and rows lines; nothing else of the markup stays. */
export function textOfHtml(html: string): string {
  const text = parseFragment(html).childNodes.map(textOf).join('');
  return text
    .split(NEW_PARAGRAPH)
    .map((paragraph) =>
      paragraph
        .split(NEW_LINE)
        .map(cleanText)
        .filter((line) => line !== '' && line !== '•')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function textOf(node: Node): string {
  if ('value' in node) return node.value.replace(/[\uE000\uE001]/g, '');
  if (!('tagName' in node) || UNSEEN.has(node.tagName)) return '';
  const inner = node.childNodes.map(textOf).join('');
  if (PARAGRAPH.has(node.tagName)) return `${NEW_PARAGRAPH}${inner}${NEW_PARAGRAPH}`;
  if (LINE.has(node.tagName)) return `${NEW_LINE}${inner}${NEW_LINE}`;
  // Paragraphs in an item or a cell are lines of it, so that it stays with its mark.
  const lines = inner.replaceAll(NEW_PARAGRAPH, NEW_LINE);
  if (node.tagName === 'li') return `${NEW_LINE}• ${lines.replace(/^\uE001+/, '')}${NEW_LINE}`;
  return node.tagName === 'td' || node.tagName === 'th'
    ? `${lines.replace(/^\uE001+|\uE001+$/g, '')} `
    : inner;
}
