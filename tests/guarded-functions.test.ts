/**
 * Functions that a request comes to ask themselves what they have to: an action of any page for the Origin, and what the console
 * reads or writes for its permission. The test of the build asks each from outside: e2e/access.spec.ts.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Declarations, declarationsOf, namedBy, thatReach } from './hygiene/declarations';
import { isSource, projectFiles, readProjectFile } from './project-files';

const USE_SERVER = /^\s*(['"])use server\1/m;

/** Where the database is had. */
const DATABASE = ['db/client.ts', 'lib/payments/surroundings.ts'].flatMap((file) => [
  `${file} reader`,
  `${file} transaction`,
]);
const ASK = ['requireSession', 'requireViewer', 'requirePermission'].map(
  (name) => `lib/auth/guard.ts ${name}`,
);
/** For answers other than the guard's own ways out: who it is, and then what they may. */
const WHO = ['lib/auth/guard.ts currentViewer', 'lib/auth/sessions/holder.ts sessionHolder'];
const MAY = 'lib/auth/permissions.ts may';
/** What makes an action of the console. */
const WRAPPERS = ['adminAction', 'ownAccountAction', 'passwordAction'].map(
  (name) => `lib/console/action.ts ${name}`,
);

/** Where nobody is signed in, or nobody need be. */
const WITHOUT_VIEWER: Readonly<Record<string, string>> = {
  'lib/console/today/morning-mail.ts sendMorningMail': 'the timer writes it, to whoever may read it',
  'lib/console/bulk/work.ts workOnRun': 'each step asks what its actor may at that moment: bulk/actor.ts',
  'lib/console/bulk/work.ts resumeRuns': 'the timer, and the same',
};

/** What pages of the console read or write elsewhere in lib, where nobody knows who asks. */
const BESIDE_CONSOLE: Readonly<Record<string, string>> = {
  'lib/auth/second-factor/factors.ts factorsOf': 'of the id that the guard gave',
  'lib/auth/second-factor/totp.ts pendingTotp': 'the same',
  'lib/auth/sessions/own-sessions.ts ownSessions': 'the same',
  'lib/audit/record.ts recordAudit': 'that a file was taken',
  'lib/audit/record.ts recordOutcome': 'the same',
  'lib/tax/gstr1/file.ts gstr1Lines': 'the handler asks; lib/tax knows no session',
  'lib/payments/operations/settle-review.ts previewSettlement':
    'the page asks; the payments core knows no session',
};

/** @returns what of lib/console comes to the database, and is come to without anybody having asked. */
function unguarded(declarations: Declarations, texts: ReadonlyMap<string, string>): string[] {
  const asks = (key: string): boolean => {
    const { file = '', refs = new Set<string>() } = declarations.get(key) ?? {};
    const has = (one: string) => refs.has(one);
    if (key in WITHOUT_VIEWER || file === 'lib/console/action.ts') return true;
    // A page asks too, and is not relied on: what it reads asks again.
    if (!file.startsWith('lib/') && !USE_SERVER.test(texts.get(file) ?? '')) return false;
    return [...ASK, ...WRAPPERS].some(has) || (has(MAY) && WHO.some(has));
  };
  const naming = namedBy(declarations);
  const unasked = new Set([...declarations.keys()].filter((key) => !naming.has(key) && !asks(key)));
  for (const key of unasked) {
    for (const named of declarations.get(key)?.refs ?? []) if (!asks(named)) unasked.add(named);
  }
  return [...thatReach(declarations, DATABASE)].filter((key) => {
    const one = declarations.get(key);
    return one?.exported && one.file.startsWith('lib/console/') && unasked.has(key);
  });
}

/** @returns the exported functions of files of actions that do not come to the check of the Origin. */
function withoutOrigin(declarations: Declarations, texts: ReadonlyMap<string, string>): string[] {
  const checked = thatReach(declarations, ['lib/action.ts assertOwnOrigin']);
  return [...declarations].flatMap(([key, { file, exported }]) =>
    exported && USE_SERVER.test(texts.get(file) ?? '') && !checked.has(key) ? [key] : [],
  );
}

describe('the project', () => {
  let texts: ReadonlyMap<string, string>;
  let declarations: Declarations;
  // It parses every file of the shop.
  beforeAll(() => {
    const files = projectFiles().filter(
      (name) =>
        isSource(name) &&
        /^(?:(?:app|components|db|lib)\/|[a-z-]+\.ts$)/.test(name) &&
        !name.includes('.test.'),
    );
    texts = new Map(files.map((name) => [name, readProjectFile(name)]));
    declarations = declarationsOf(texts);
  }, 60_000);

  it('has what the rules name', () => {
    for (const key of [...DATABASE, ...ASK, ...WHO, MAY, ...WRAPPERS, ...Object.keys(WITHOUT_VIEWER)])
      expect(declarations.has(key), key).toBe(true);
  });

  it('checks the Origin in every action', () => {
    expect(withoutOrigin(declarations, texts)).toEqual([]);
  });

  it('has its actions in files of actions alone, where each is seen', () => {
    const within = [...texts].filter(
      ([, text]) => USE_SERVER.test(text) && !/^(['"])use server\1/.test(text),
    );
    expect(within.map(([name]) => name)).toEqual([]);
  });

  it('asks in the console for the permission wherever something is read or written', () => {
    expect(unguarded(declarations, texts)).toEqual([]);
  });

  it('reads little for the console that does not ask itself', () => {
    const withDatabase = thatReach(declarations, DATABASE);
    const read = [...declarations.values()]
      .filter(
        ({ file }) => file.startsWith('app/admin/(console)/') && !USE_SERVER.test(texts.get(file) ?? ''),
      )
      .flatMap(({ refs }) => [...refs].filter((key) => withDatabase.has(key)));
    const beside = new Set(read.filter((key) => /^lib\/(?!console\/|auth\/guard\.ts)/.test(key)));
    expect([...beside].toSorted()).toEqual(Object.keys(BESIDE_CONSOLE).toSorted());
  });
});

describe('the rules find', () => {
  const files = (sources: Readonly<Record<string, string>>) => {
    const texts = new Map(Object.entries({ ...STANDING, ...sources }));
    return [declarationsOf(texts), texts] as const;
  };
  const STANDING = {
    'db/client.ts': 'export const reader = () => 1;\nexport const transaction = () => 2;',
    'lib/auth/guard.ts': 'export async function requirePermission(name: string) {}',
    'lib/console/action.ts':
      "import { transaction } from '@/db/client';\nexport const adminAction = (work: () => void) => transaction();",
    'lib/action.ts':
      'export function assertOwnOrigin() {}\nexport const formAction = () => assertOwnOrigin();',
  };
  const READ = "import { reader } from '@/db/client';\n";
  const GUARD = "import { requirePermission } from '@/lib/auth/guard';\n";

  it('a reader that relies on the page', () => {
    const page = `${GUARD}import { list } from '@/lib/console/list';\nexport default async function Page() { await requirePermission('a'); return list(); }`;
    const list = `${READ}export const list = () => read();\nfunction read() { return reader(); }`;
    expect(unguarded(...files({ 'app/page.tsx': page, 'lib/console/list.ts': list }))).toEqual([
      'lib/console/list.ts list',
    ]);
    const asking = `${GUARD}${READ}export const list = async () => { await requirePermission('a'); return read(); };\nfunction read() { return reader(); }`;
    expect(unguarded(...files({ 'app/page.tsx': page, 'lib/console/list.ts': asking }))).toEqual([]);
  });

  it('a reader that one function asks for, and another does not', () => {
    const rows = `${READ}export const rows = () => reader();`;
    const list = `${GUARD}import { rows } from './rows';\nexport const list = async () => { await requirePermission('a'); return rows(); };`;
    const open = "import { rows } from './rows';\nexport const news = () => rows();";
    expect(unguarded(...files({ 'lib/console/rows.ts': rows, 'lib/console/list.ts': list }))).toEqual([]);
    expect(
      unguarded(
        ...files({ 'lib/console/rows.ts': rows, 'lib/console/list.ts': list, 'lib/console/news.ts': open }),
      ).toSorted(),
    ).toEqual(['lib/console/news.ts news', 'lib/console/rows.ts rows']);
  });

  it('a writer outside of what makes an action', () => {
    const save = `${READ}export const save = () => reader();`;
    const imports = "import { save } from '@/lib/console/save';\n";
    const wrapped = `'use server';\n${imports}import { adminAction } from '@/lib/console/action';\nexport const one = adminAction(async () => void save());`;
    const bare = `'use server';\n${imports}export async function one() { save(); }`;
    const found = (actions: string) =>
      unguarded(...files({ 'lib/console/save.ts': save, 'app/actions.ts': actions }));
    expect(found(wrapped)).toEqual([]);
    expect(found(bare)).toEqual(['lib/console/save.ts save']);
  });

  it('an action that does not check the Origin', () => {
    const actions = `'use server';
import { assertOwnOrigin, formAction } from '@/lib/action';
export const made = formAction();
export async function checked() { await own(); }
async function own() { await assertOwnOrigin(); }
export async function forgotten(value: typeof assertOwnOrigin) { return { formAction: 1 }; }
export interface Typed { made: string }`;
    expect(withoutOrigin(...files({ 'app/actions.ts': actions }))).toEqual(['app/actions.ts forgotten']);
  });
});
