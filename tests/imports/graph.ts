/** The project's own files and what each imports of the others. */
import { isSource, projectFiles, readProjectFile } from '../project-files';
import { importsOf, targetOf } from './imports-of';

interface Edge {
  readonly to: string;
  readonly typeOnly: boolean;
}
export type Graph = ReadonlyMap<string, readonly Edge[]>;

export function projectGraph(): Graph {
  const files = projectFiles().filter(isSource);
  const fileOf = resolverOf(files);
  return new Map(
    files.map((file) => [
      file,
      importsOf(file, readProjectFile(file)).flatMap(({ specifier, typeOnly }) => {
        const to = specifier === undefined ? undefined : fileOf(file, specifier);
        return to === undefined ? [] : [{ to, typeOnly }];
      }),
    ]),
  );
}

/** Which of the files a specifier in one of them means; undefined for packages, and for what is none of the files. */
export function resolverOf(files: Iterable<string>): (from: string, specifier: string) => string | undefined {
  const known = new Set(files);
  return (from, specifier) => {
    const target = targetOf(from, specifier);
    if ('package' in target) return undefined;
    return ['', '.ts', '.tsx', '/index.ts', '/index.tsx', '.mts', '.mjs']
      .map((end) => target.path + end)
      .find((name) => known.has(name));
  };
}

/** Files that lead back to themselves, types counted: each group once. */
export function cyclesOf(graph: Graph): string[][] {
  const groups: string[][] = [];
  const seen = new Map<string, number>();
  const stack: string[] = [];
  // Tarjan's strongly connected components.
  const visit = (file: string): number => {
    const index = seen.size;
    seen.set(file, index);
    let low = index;
    stack.push(file);
    for (const { to } of graph.get(file) ?? []) {
      const known = seen.get(to);
      if (known === undefined) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, known);
    }
    if (low === index) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) groups.push(group);
    }
    return low;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return groups;
}

/** What a file loads when it runs, itself included. */
export function reachOf(graph: Graph, file: string): { files: number; lines: number } {
  const reached = new Set([file]);
  for (const one of reached) {
    for (const { to, typeOnly } of graph.get(one) ?? []) if (!typeOnly) reached.add(to);
  }
  const lines = [...reached].reduce((sum, one) => sum + readProjectFile(one).split('\n').length - 1, 0);
  return { files: reached.size, lines };
}
