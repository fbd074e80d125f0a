/** Text that a page holds itself, and not its messages: between tags, and in attributes that people read or hear. */
import { isNode, listOf, type Node, parse, walk } from '../imports/tree';

const READ = /^(?:aria-label|alt|title|label|hint|note|legend|placeholder|caption|busy|pending)$/;
const LETTERS = /\p{L}{2}/u;

export function ownText(source: string): string[] {
  const found: string[] = [];
  const note = (text: unknown) => {
    if (typeof text === 'string' && LETTERS.test(text)) found.push(text.replace(/\s+/g, ' ').trim());
  };
  walk(parse(source, 'tsx'), (node) => {
    if (isCode(node)) return 'pass';
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      listOf(node.children).flatMap(textsOf).forEach(note);
    const { type, name, value } = node;
    if (type === 'JSXAttribute' && isNode(name) && READ.test(`${name.name}`)) textsOf(value).forEach(note);
    return 'enter';
  });
  return found;
}

/** Of a child or an attribute: what is written there, in a choice too. */
function textsOf(expression: unknown): unknown[] {
  if (!isNode(expression)) return [];
  switch (expression.type) {
    case 'JSXExpressionContainer':
      return textsOf(expression.expression);
    case 'TemplateLiteral':
      return listOf(expression.quasis).map(({ value }) => (value as { cooked: unknown }).cooked);
    case 'ConditionalExpression':
      return [...textsOf(expression.consequent), ...textsOf(expression.alternate)];
    case 'LogicalExpression':
      return [...textsOf(expression.left), ...textsOf(expression.right)];
    case 'JSXText':
    case 'Literal':
      return [expression.value];
    default:
      return [];
  }
}

/** A command or a variable is the same in every language. */
function isCode({ type, openingElement }: Node): boolean {
  if (type !== 'JSXElement' || !isNode(openingElement)) return false;
  return isNode(openingElement.name) && openingElement.name.name === 'code';
}
