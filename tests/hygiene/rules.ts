/** What must not stand in a committed file. Each rule takes a text and names what it found. */

/** Written in parts, so that this file does not break its own rules. */
const joined = (...parts: string[]) => parts.join('');

/** A package's address says where somebody installed from; the lock file needs integrity hashes alone. */
const REGISTRY = new RegExp(
  joined(
    'registry\\.npmjs',
    '\\.org|registry\\.yarnpkg',
    '\\.com|npm\\.pkg\\.github',
    '\\.com|/artifactory',
    '/api/npm',
  ),
  'i',
);
const RESOLVED = new RegExp(joined('"resol', 'ved":\\s*"https?:'));
const HOME = new RegExp(joined('(?:^|[\\s"\'`(=])(/(?:work|root|home|Users|tmp)', '/[A-Za-z0-9_.-]+)'), 'm');
const ONLY = new RegExp(
  joined('\\b(?:it|test|describe|suite)(?:\\.\\w+)*\\.(?:only|skip|todo|fixme)', '\\b'),
);
const SKIPPED = new RegExp(joined('\\b(?:x', 'it|x', 'describe|f', 'it|f', 'describe)\\s*\\('));

const PATH = /^(?:app|components|db|deploy|docs|e2e|lib|packages|scripts|shop|tests)\//;

export function registryIn(text: string): string | undefined {
  return (REGISTRY.exec(text) ?? RESOLVED.exec(text))?.[0];
}

export function machinePathIn(text: string): string | undefined {
  return HOME.exec(text)?.[1];
}

/** A test that is left out, or that leaves the others out. */
export function leftOutTestIn(text: string): string | undefined {
  return (ONLY.exec(text) ?? SKIPPED.exec(text))?.[0];
}

/** The keys of a schema of the environment: two spaces, a name in capitals, a colon. */
export function variablesIn(source: string): string[] {
  return [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].flatMap((match) => match[1] ?? []);
}

/** The project's paths that a page names in backticks, without those that stand for many, such as `lib/<name>`. */
export function pathsIn(page: string): string[] {
  const inline = page.replace(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g);
  const words = [...inline].flatMap(([, code = '']) => code.split(/\s+/));
  return words
    .filter((word) => PATH.test(word) && !/[<>…]/.test(word))
    .map((word) => word.replace(/:\d+$/, ''));
}

/** What a merge leaves where two changes met. */
export function mergeMarkIn(text: string): string | undefined {
  return /^(?:<{7}|>{7}|={7}$)/m.exec(text)?.[0];
}
