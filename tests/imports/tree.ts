/** A parsed source file, as far as the tests of sources walk through it. */
import { parseAst } from 'vitest/node';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export function parse(source: string, lang: 'js' | 'ts' | 'tsx'): unknown {
  return parseAst(source, { lang, sourceType: 'module' });
}

/** Every node, outer ones first. @param visit `pass` leaves out what the node holds. */
export function walk(value: unknown, visit: (node: Node) => unknown): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (isNode(value) && visit(value) !== 'pass') {
    for (const field of Object.values(value)) walk(field, visit);
  }
}

export function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
