/** Which folder may import which: docs/architecture.md. */
import { type Import, targetOf } from './imports-of';

/** Folders within folders come first. */
const FOLDERS = [
  'lib/pinelabs',
  'lib/payments',
  'lib/language',
  'app',
  'components',
  'shop',
  'lib',
  'db',
  'packages/sandbox',
  'packages/reliability',
  'scripts',
  'e2e',
  'tests',
] as const;
type Folder = (typeof FOLDERS)[number] | 'root';

const LIB: readonly Folder[] = ['lib', 'lib/payments', 'lib/pinelabs', 'lib/language'];

/** What a folder may reach, beside itself. */
const MAY_REACH: Readonly<Record<Folder, readonly Folder[]>> = {
  app: ['components', 'shop', ...LIB],
  components: ['lib', 'lib/language', 'shop'],
  // What a merchant edits: data, which knows nothing of the code that reads it but in which language it is read.
  shop: ['lib/language'],
  lib: [...LIB, 'db', 'shop'],
  'lib/payments': ['lib/pinelabs', 'db', 'shop'],
  'lib/pinelabs': [],
  'lib/language': ['shop'],
  db: [],
  'packages/sandbox': [],
  scripts: [...LIB, 'db', 'shop'],
  // What every promise is proved with: the core itself, the shop as a process, the sandbox's pure rules.
  'packages/reliability': [...LIB, 'db', 'shop', 'packages/sandbox', 'scripts', 'tests', 'root'],
  // The README's pictures are taken with the tests' own settings.
  e2e: [...LIB, 'shop', 'scripts', 'root'],
  tests: ['app', 'components', 'shop', ...LIB, 'db', 'scripts'],
  // proxy.ts, instrumentation.ts, next.config.ts and the configuration of tools.
  root: [...LIB, 'shop', 'scripts'],
};

const MONEY = 'lib/money';
/** What components compute with; of the rest of lib they take types. */
const FOR_COMPONENTS: readonly string[] = [MONEY, 'lib/catalog/pictures/addresses'];
/** What payments take from the rest of lib: what follows a change of an order is registered with them (lib/wire-payments.ts). */
const FOR_PAYMENTS: readonly string[] = [
  MONEY,
  'lib/log',
  'lib/env',
  'lib/security/keys',
  'lib/security/sealed-account',
  'lib/http/read-body',
];
/** The gateway client knows no framework, no database and no environment: everything is passed in. */
const NOT_IN_THE_CLIENT = /^(next|react|server-only|better-sqlite3|@next\/env)(\/|$)/;

/** @returns why `file` must not import this, or undefined when it may. */
export function violation(file: string, { specifier, typeOnly }: Import): string | undefined {
  const from = folderOf(file);
  if (specifier === undefined)
    return isTest(file) ? undefined : 'imports something that is computed at run time';
  const target = targetOf(file, specifier);

  if ('package' in target) {
    if (/^drizzle-orm(\/|$)/.test(target.package) && from !== 'db') return 'only db imports drizzle-orm';
    if (from === 'lib/pinelabs' && !isTest(file) && NOT_IN_THE_CLIENT.test(target.package)) {
      return `lib/pinelabs must not know ${target.package}`;
    }
    return undefined;
  }

  const to = folderOf(target.path);
  if (to === from) return undefined;
  // Each package can be taken away: not even a test outside it needs it to be compiled.
  if (to.startsWith('packages/') && !MAY_REACH[from].includes(to)) return `${from} must not reach ${to}`;
  if (to === 'app' && from !== 'tests') return 'nothing but app imports from app';
  if (isTest(file) && from !== 'packages/sandbox') return undefined;
  if (withoutExtension(target.path) === MONEY && (from === 'lib/pinelabs' || from === 'db')) return undefined;
  if (from === 'lib/payments' && FOR_PAYMENTS.includes(withoutExtension(target.path))) return undefined;
  if (!MAY_REACH[from].includes(to)) return `${from} must not reach ${to}`;
  if (
    from === 'components' &&
    to === 'lib' &&
    !typeOnly &&
    !FOR_COMPONENTS.includes(withoutExtension(target.path))
  ) {
    return 'components take from lib only types, money and the addresses of pictures';
  }
  return undefined;
}

function folderOf(file: string): Folder {
  return FOLDERS.find((folder) => file === folder || file.startsWith(`${folder}/`)) ?? 'root';
}

function withoutExtension(file: string): string {
  return file.replace(/\.tsx?$/, '');
}

/** A test may look behind the door of its subject. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
