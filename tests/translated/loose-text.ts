/**
 * Text that a translated page would break. Chrome's translation puts elements of its own in the place of text nodes; React
 * then updates a node that is gone, or removes it, or puts something before it, and fails. So text that can change,
 * come or go stands in an element of its own, and nothing comes or goes before text that stands beside it.
 */
import { isNode, listOf, type Node, parse, walk } from '../imports/tree';

export interface LooseText {
  readonly line: number;
  readonly code: string;
}

export function looseText(source: string): LooseText[] {
  const found: LooseText[] = [];
  const names = { elements: namesOfElements(source), messages: namesOfMessages(source) };
  const kindOf = (child: Node) => kind(child, names);
  walk(parse(source, 'tsx'), (node) => {
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return;
    // Without a value, the form would send the translation.
    if (isOptionWithoutValue(node)) found.push(placeOf(source, node));
    const children = listOf(node.children).filter(isShown);
    // What a fragment holds stands beside whatever its place does, and comes and goes by itself.
    const isFragment = node.type === 'JSXFragment';
    if (children.length < 2 && !isFragment) return;
    children.forEach((child, index) => {
      const isLoose =
        kindOf(child) === 'changing' ||
        (kindOf(child) === 'fixed' &&
          (isFragment || children.slice(0, index).some((before) => kindOf(before) === 'coming')));
      if (isLoose) found.push(placeOf(source, child));
    });
  });
  return found;
}

function isOptionWithoutValue({ openingElement: opening }: Node): boolean {
  if (!isNode(opening) || !isNode(opening.name) || opening.name.name !== 'option') return false;
  return !listOf(opening.attributes).some(
    (attribute) => isNode(attribute.name) && attribute.name.name === 'value',
  );
}

/** `changing` text, `fixed` text, elements that are there or `coming` and going, elements that stay. */
type Kind = 'changing' | 'fixed' | 'coming' | 'element';

interface Names {
  readonly elements: ReadonlySet<string>;
  readonly messages: ReadonlySet<string>;
}

function kind(child: Node, { elements, messages }: Names): Kind {
  if (child.type === 'JSXText') return 'fixed';
  if (child.type !== 'JSXExpressionContainer') return 'element';
  const values = valuesOf(child.expression);
  if (values.length === 1 && isConstant(values[0], messages)) return 'fixed';
  return values.some((value) => !isElement(value, elements) && !isNothing(value)) ? 'changing' : 'coming';
}

/** What an expression can come to, as far as it is written there. */
function valuesOf(expression: unknown): Node[] {
  if (!isNode(expression)) return [];
  switch (expression.type) {
    case 'ConditionalExpression':
      return [...valuesOf(expression.consequent), ...valuesOf(expression.alternate)];
    case 'LogicalExpression':
      return expression.operator === '&&'
        ? [{ type: 'Nothing', start: expression.start }, ...valuesOf(expression.right)]
        : [...valuesOf(expression.left), ...valuesOf(expression.right)];
    default:
      return [expression];
  }
}

/** Names that the file declares as `ReactElement`, or as a function that gives one: the types keep text out of those. */
function namesOfElements(source: string): ReadonlySet<string> {
  const declared = /\b(\w+)(?=\??(?:: (?:\([^)]*\) => )?|\([^)]*\): )ReactElement\b)/g;
  return new Set([...source.matchAll(declared)].map(([, name = '']) => name));
}

/** What a file calls the shop's sentences, which never change while a page is shown. */
function namesOfMessages(source: string): ReadonlySet<string> {
  const [, imported = ''] = /import \{([^}]*)\} from '@\/(?:shop|lib\/console)\/messages'/.exec(source) ?? [];
  return new Set(imported.split(',').map((one) => one.trim().split(' as ').at(-1) ?? ''));
}

/** Written there, in the shop's settings, or a sentence of the shop without values. */
function isConstant(value: Node | undefined, messages: ReadonlySet<string>): boolean {
  if (value?.type === 'Identifier') return /^[A-Z][A-Z_]+$/.test(`${value.name}`);
  const root = rootOf(value);
  return value?.type === 'Literal' || root === 'shop' || (root !== undefined && messages.has(root));
}

/** `a` of `a.b.c`; undefined where a part of it is computed. */
function rootOf(value: Node | undefined): string | undefined {
  if (value?.type !== 'MemberExpression' || value.computed === true || !isNode(value.object))
    return undefined;
  return value.object.type === 'Identifier' ? `${value.object.name}` : rootOf(value.object);
}

function isElement(value: Node, elements: ReadonlySet<string>): boolean {
  if (value.type.startsWith('JSX') || (isCallOf(value, 'map') && holdsElement(value))) return true;
  const named = value.type === 'CallExpression' ? value.callee : value;
  return isNode(named) && named.type === 'Identifier' && elements.has(`${named.name}`);
}
function isNothing({ type, value, name }: Node): boolean {
  return (
    type === 'Nothing' ||
    (type === 'Literal' && value === null) ||
    (type === 'Identifier' && name === 'undefined')
  );
}
function isCallOf({ type, callee }: Node, name: string): boolean {
  return (
    type === 'CallExpression' && isNode(callee) && isNode(callee.property) && callee.property.name === name
  );
}
function holdsElement(value: Node): boolean {
  let held = false;
  walk(value, ({ type }) => {
    held ||= type === 'JSXElement' || type === 'JSXFragment';
  });
  return held;
}

/** Space with a line end in it is not shown, nor is a comment, nor `{' '}` which no translation touches. */
function isShown(child: Node): boolean {
  if (child.type === 'JSXText') return `${child.value}`.trim() !== '';
  if (child.type !== 'JSXExpressionContainer' || !isNode(child.expression)) return true;
  const { type, value } = child.expression;
  return type !== 'JSXEmptyExpression' && !(type === 'Literal' && `${value}`.trim() === '');
}

function placeOf(source: string, { start, end }: Node): LooseText {
  const line = source.slice(0, start).split('\n').length;
  return {
    line,
    start,
    end: Number(end),
    code: source.slice(start, Number(end)).trim().slice(0, 80),
  } as LooseText;
}
