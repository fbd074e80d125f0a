/** Which top-level declarations refer to which, by a parser: types, strings and comments do not count. */
import { resolverOf } from '../imports/graph';
import { isNode, listOf, type Node, parse, walk } from '../imports/tree';

export interface Declaration {
  readonly file: string;
  /** Empty for what a file does as it is loaded. */
  readonly name: string;
  readonly exported: boolean;
  /** The keys of the declarations that it names: of its own file and of imported ones. */
  readonly refs: ReadonlySet<string>;
}

/** By file and name, as e2e/access/lines.ts names actions. */
export type Declarations = ReadonlyMap<string, Declaration>;

const keyOf = (file: string, name: string) => `${file} ${name}`;

/** @param sources texts by file. `export *` is not followed: only errors and messages are exported so. */
export function declarationsOf(sources: ReadonlyMap<string, string>): Declarations {
  const fileOf = resolverOf(sources.keys());
  const found = [...sources].flatMap(([file, text]) =>
    ofFile(file, listOf(programOf(file, text).body), (specifier) => fileOf(file, specifier)),
  );
  return new Map(found.map((one) => [keyOf(one.file, one.name), one]));
}

/** Everything that comes to one of them by naming it, directly or through others. */
export function thatReach(declarations: Declarations, targets: Iterable<string>): ReadonlySet<string> {
  const naming = namedBy(declarations);
  const reached = new Set(targets);
  for (const key of reached) for (const by of naming.get(key) ?? []) reached.add(by);
  return reached;
}

/** The keys of those that name a declaration. */
export function namedBy(declarations: Declarations): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const [by, { refs }] of declarations) {
    for (const key of refs) naming.set(key, [...(naming.get(key) ?? []), by]);
  }
  return naming;
}

function programOf(file: string, text: string): Node {
  const program = parse(text, file.endsWith('.tsx') ? 'tsx' : 'ts');
  if (!isNode(program)) throw new Error(`${file} was not parsed`);
  return program;
}

function ofFile(
  file: string,
  body: readonly Node[],
  fileOf: (specifier: string) => string | undefined,
): Declaration[] {
  const imported = new Map<string, string>();
  /** What each name of the file itself is made of. */
  const parts: { name: string; exported: boolean; node: unknown }[] = [];
  const handedOn: Declaration[] = [];

  const declare = (node: Node, exported: boolean) => {
    if (node.type === 'VariableDeclaration') {
      for (const one of listOf(node.declarations)) {
        for (const name of namesIn(one.id)) parts.push({ name, exported, node: one });
      }
    } else if (!node.type.startsWith('TS')) {
      parts.push({ name: nameOf(node.id) ?? '', exported, node });
    }
  };
  for (const node of body) {
    const from = fileOf(String(isNode(node.source) ? node.source.value : ''));
    switch (node.type) {
      case 'ImportDeclaration':
        if (from === undefined || node.importKind === 'type') break;
        for (const one of listOf(node.specifiers)) {
          const name = one.type === 'ImportSpecifier' ? nameOf(one.imported) : 'default';
          if (one.importKind !== 'type') imported.set(nameOf(one.local) ?? '', keyOf(from, name ?? ''));
        }
        break;
      case 'ExportNamedDeclaration':
        if (isNode(node.declaration)) declare(node.declaration, true);
        else if (node.exportKind !== 'type') {
          for (const one of listOf(node.specifiers)) {
            const refs = new Set([keyOf(from ?? file, nameOf(one.local) ?? '')]);
            handedOn.push({ file, name: nameOf(one.exported) ?? '', exported: true, refs });
          }
        }
        break;
      case 'ExportDefaultDeclaration':
        parts.push({ name: 'default', exported: true, node: node.declaration });
        break;
      default:
        declare(node, false);
    }
  }
  const own = new Set(parts.map(({ name }) => name));
  const together = Map.groupBy(parts, ({ name }) => name);
  const declared = [...together].map(([name, same]) => ({
    file,
    name,
    exported: same.some(({ exported }) => exported),
    refs: new Set(
      same.flatMap(({ node }) =>
        [...usedIn(node)].flatMap((used) =>
          used === name ? [] : (imported.get(used) ?? (own.has(used) ? keyOf(file, used) : [])),
        ),
      ),
    ),
  }));
  // One that is exported under its own name is there already.
  const again = handedOn.filter(({ name }) => !together.has(name));
  return [...declared, ...again];
}

/** Names that a piece of code takes from around it; one of its own that is called alike counts too. */
function usedIn(node: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (one: Node): 'pass' | undefined => {
    if (one.type === 'Identifier' || one.type === 'JSXIdentifier') names.add(String(one.name));
    if (one.type === 'MemberExpression' && one.computed !== true) return only(one.object);
    if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(one.type) && one.computed !== true) {
      return only(one.value);
    }
    if (one.type === 'JSXAttribute') return only(one.value);
    if (/^TS(As|Satisfies|NonNull|Instantiation)/.test(one.type)) return only(one.expression);
    return one.type.startsWith('TS') ? 'pass' : undefined;
  };
  const only = (part: unknown): 'pass' => {
    walk(part, visit);
    return 'pass';
  };
  walk(node, visit);
  return names;
}

function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  return typeof node.name === 'string' ? node.name : typeof node.value === 'string' ? node.value : undefined;
}

/** Of one name, or of a pattern. */
function namesIn(node: unknown): string[] {
  const names = nameOf(node);
  return names === undefined ? [...usedIn(node)] : [names];
}
