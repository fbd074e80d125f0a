/** Every module that a source file names, found by a parser: strings and comments do not count, types and `import()` do. */
import path from 'node:path';
import { isNode, type Node, parse, walk } from './tree';

export interface Import {
  /** As written; undefined where it is computed, so that nobody can tell. */
  readonly specifier: string | undefined;
  /** Gone once compiled. */
  readonly typeOnly: boolean;
}

export function importsOf(file: string, text: string): Import[] {
  const lang = /\.tsx$/.test(file) ? 'tsx' : /\.m?js$/.test(file) ? 'js' : 'ts';
  const found: Import[] = [];
  walk(parse(text, lang), (node) => {
    const one = importOf(node);
    if (one) found.push(one);
  });
  return found;
}

function importOf(node: Node): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: literal(node.source), typeOnly: isTypeOnly(node, node.importKind) };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source
        ? { specifier: literal(node.source), typeOnly: isTypeOnly(node, node.exportKind) }
        : undefined;
    case 'ImportExpression':
      return { specifier: literal(node.source), typeOnly: false };
    case 'TSImportType':
      return { specifier: literal(node.source), typeOnly: true };
    case 'TSExternalModuleReference':
      return { specifier: literal(node.expression), typeOnly: false };
    case 'CallExpression':
      return isNode(node.callee) && node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? {
            specifier: literal(Array.isArray(node.arguments) ? node.arguments[0] : undefined),
            typeOnly: false,
          }
        : undefined;
    default:
      return undefined;
  }
}

/** `import type { A }`, and `import { type A, type B }`; a bare `import 'x'` runs x. */
function isTypeOnly(node: Node, kind: unknown): boolean {
  if (kind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return (
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type')
  );
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const [quasi, ...more] = node.type === 'TemplateLiteral' && Array.isArray(node.quasis) ? node.quasis : [];
  return quasi && more.length === 0 ? quasi.value.cooked : undefined;
}

/**
 * What a specifier means in the project: `lib/money` for `@/lib/money` and for `../money` in lib/orders;
 * a package keeps its name.
 */
export function targetOf(file: string, specifier: string): { path: string } | { package: string } {
  if (specifier.startsWith('@/')) return { path: path.posix.normalize(specifier.slice(2)) };
  if (specifier.startsWith('.')) return { path: path.posix.join(path.posix.dirname(file), specifier) };
  return { package: specifier };
}
