/** What StrykerJS need not change, wherever it stands: it decides nothing. */

/** Of Babel's node, what is read here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly expression?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly test?: Node;
  readonly arguments?: readonly Node[];
}
interface Path {
  readonly node: Node;
  readonly parent: Node | undefined;
}

function shouldIgnore({ node, parent }: Path): string | undefined {
  if (node.type === 'ExpressionStatement' && node.expression?.callee?.object?.name === 'log')
    return 'what the log says';
  if (parent?.callee?.name === 'transaction' && parent.arguments?.[0] === node)
    return 'the name of a transaction';
  return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'decides-nothing', value: { shouldIgnore } }];
