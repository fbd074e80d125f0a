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
  const text = textWithin(parseFragment(html).childNodes);
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

interface Open {
  tag: string;
  children: readonly Node[];
  /** Which of them is next. */
  at: number;
  text: string;
}

/** With a stack of its own: how deep a description nests is for whoever wrote it to say, and must not end the import. */
function textWithin(children: readonly Node[]): string {
  const open: Open[] = [{ tag: '', children, at: 0, text: '' }];
  let text = '';
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children[top.at++];
    if (node === undefined) {
      open.pop();
      text = written(top);
      const around = open.at(-1);
      if (around) around.text += text;
    } else if ('value' in node) top.text += node.value.replace(/[\uE000\uE001]/g, '');
    else if ('tagName' in node && !UNSEEN.has(node.tagName)) {
      open.push({ tag: node.tagName, children: node.childNodes, at: 0, text: '' });
    }
  }
  return text;
}

function written({ tag, text }: Open): string {
  if (PARAGRAPH.has(tag)) return `${NEW_PARAGRAPH}${text}${NEW_PARAGRAPH}`;
  if (LINE.has(tag)) return `${NEW_LINE}${text}${NEW_LINE}`;
  if (tag !== 'li' && tag !== 'td' && tag !== 'th') return text;
  // Paragraphs in an item or a cell are lines of it, so that it stays with its mark.
  const lines = text.replaceAll(NEW_PARAGRAPH, NEW_LINE);
  return tag === 'li'
    ? `${NEW_LINE}• ${lines.replace(/^\uE001+/, '')}${NEW_LINE}`
    : `${lines.replace(/^\uE001+|\uE001+$/g, '')} `;
}
