/** Who may what, asked of every page, handler and action that the build has: e2e/access/lines.ts. */
import Database from 'better-sqlite3';
import { type Answer, act, FOREIGN, get, post, requests, WAYS } from './access/ask';
import { type BuiltAction, builtActions, builtRoutes, prerendered, proxied } from './access/build';
import { ACTIONS, HANDLERS, type OpenLine, PAGES, type PageLine } from './access/lines';
import { isAllowed, openSessions, type Session } from './access/sessions';
import { makeSubjects } from './access/subjects';
import { expect, test } from './support/test';

const actions = builtActions();
const SIGN_IN = 'app/admin/sign-in/actions.ts signInAction';
const SIGN_OUT = 'app/admin/sign-in/actions.ts signOutAction';
const actionOf = (key: string): BuiltAction => {
  const action = actions.find((one) => one.key === key);
  if (!action) throw new Error(`the build has no ${key}`);
  return action;
};
const isOpen = (line: OpenLine | readonly PageLine[] | undefined): line is OpenLine =>
  line !== undefined && 'open' in line;
function linesOf(route: string): readonly PageLine[] {
  const lines = PAGES[route];
  return lines === undefined || isOpen(lines) ? [] : lines;
}
const linesOfEach = (route: string) => linesOf(route).map((line) => [route, line] as const);
/** A page that carries the action. */
function addressOf({ key, routes }: BuiltAction): string {
  const [address] = routes.flatMap((route) => {
    const line = PAGES[route];
    return isOpen(line) ? line.open : linesOf(route).map((one) => one.address);
  });
  if (address === undefined) throw new Error(`${key} is on no page with a line`);
  return address;
}

test('every page, handler and action of the build has its line, and every line something in the build', () => {
  expect(builtRoutes().sort()).toEqual(Object.keys({ ...PAGES, ...HANDLERS }).sort());
  expect(actions.map(({ key }) => key).sort()).toEqual(Object.keys(ACTIONS).sort());
});

test('no page that the proxy gives a nonce is made at build: its scripts would have that of another request', () => {
  const rules = proxied();
  expect(rules.length).toBeGreaterThan(5);
  expect(prerendered().filter((address) => rules.some((rule) => rule.test(address)))).toEqual([]);
});

test('nobody gets at what their role has no permission for, by whatever request', async ({ page, shop }) => {
  test.setTimeout(420_000);
  const database = new Database(shop.databaseFile, { timeout: 10_000 });
  const fill = await makeSubjects(page, shop.databaseFile, database);
  const sessions = await openSessions(shop.url, shop.databaseFile, database, actionOf(SIGN_IN).id);
  const owner = sessions.find(({ role }) => role === 'owner')?.cookie ?? '';
  const urlOf = (address: string) => `${shop.url}${fill(address)}`;
  const proofs = database.prepare('UPDATE sessions SET proved_at = ?');
  const inEach = <Told>(ask: (session: Session) => Promise<Told>, of = sessions) => Promise.all(of.map(ask));

  await test.step('pages of the console', async () => {
    for (const [route, line] of Object.keys(PAGES).flatMap(linesOfEach)) {
      setProofs(line);
      const tellsNothing = new Set<string>();
      await inEach(async (session) => {
        for (const [way, headers] of Object.entries(WAYS)) {
          if (session.lesser && !isWhole(way)) continue;
          const answer = await get(urlOf(line.address), headers, session.cookie);
          const told = `${way} of ${line.address} as ${session.name}: ${answer.status} ${answer.to}`;
          const shows = answer.text.includes(fill(line.shows));
          const carries = carriesData(route, way);
          if (!carries && isOfNames(way)) tellsNothing.add(answer.text);
          if (isAllowed(session, line.need)) {
            expect(answer.status, told).toBe(200);
            expect(shows, told).toBe(carries);
            continue;
          }
          expect(shows, told).toBe(false);
          if (way !== 'page') continue;
          expect(answer.status, told).toBe(session.role ? 404 : 307);
          if (!session.role) expect(answer.to, told).toContain('/admin/sign-in');
        }
      });
      expect(tellsNothing.size, `prefetches of ${line.address}`).toBeLessThanOrEqual(1);
    }
  });

  await test.step('handlers of the console', async () => {
    for (const { need, method, address, status } of Object.values(HANDLERS)) {
      const url = urlOf(address);
      await inEach(async (session) => {
        const answer = await (method === 'GET' ? get(url, {}, session.cookie) : post(url, session.cookie));
        const refused = session.role ? 403 : 401;
        expect(answer.status, `${method} ${address} as ${session.name}: ${answer.text}`).toBe(
          isAllowed(session, need) ? status : refused,
        );
      });
      if (method === 'GET') continue;
      for (const origin of FOREIGN)
        expect((await post(url, owner, origin)).status, `${address} from “${origin}”`).toBe(403);
    }
  });

  await test.step('actions of the console', async () => {
    for (const { id, key, routes } of actions) {
      const need = ACTIONS[key];
      if (need === undefined || need === 'public') continue;
      // On each page that carries it: one that is drawn again after the action shows no more than the page itself.
      for (const [at, line] of routes.flatMap(linesOf).entries()) {
        setProofs(line);
        await inEach(async (session) => {
          const seesPage = isAllowed(session, line.need);
          if (at > 0 && seesPage) return;
          const answer = await act(urlOf(line.address), id, {}, session.cookie);
          const told = `${key} on ${line.address} as ${session.name}: ${answer.status} ${answer.to}`;
          if (!seesPage) expect(answer.text.includes(fill(line.shows)), told).toBe(false);
          if (!session.role) {
            expect(answer.to, told).toContain('/admin/sign-in');
            expect(answer.text, told).not.toContain('"ok":');
          } else {
            expect(answer.status, told).toBe(200);
            expect(answer.to, told).not.toContain('/admin/sign-in');
            expect(answer.text.includes('Your account may not do this.'), told).toBe(
              !isAllowed(session, need),
            );
          }
        });
      }
    }
  });

  await test.step('what is for everybody', async () => {
    for (const { open, method, door = false } of Object.values(PAGES).filter(isOpen)) {
      const url = urlOf(open);
      const ask = (cookie: string) => (method === 'POST' ? post(url, cookie) : get(url, {}, cookie));
      await alike(open, door, ask, wordsOf);
    }
    for (const action of actions) {
      if (ACTIONS[action.key] !== 'public' || action.key === SIGN_OUT) continue;
      const address = addressOf(action);
      const door = address.startsWith('/admin');
      const ask = (cookie: string) => act(urlOf(address), action.id, {}, cookie);
      // How it ends is compared: what it says may hold a challenge that is made anew.
      await alike(`${action.key} on ${address}`, door, ask, () => '');
    }
  });

  await test.step('forms of other sites', async () => {
    for (const action of actions) {
      for (const origin of FOREIGN) {
        const { status } = await act(urlOf(addressOf(action)), action.id, {}, owner, origin);
        expect(status, `${action.key} from “${origin}”`).toBeGreaterThanOrEqual(400);
      }
    }
  });

  await test.step('signing out, which ends the sessions that are open', async () => {
    const { id } = actionOf(SIGN_OUT);
    await inEach(async ({ cookie, name }) => {
      expect((await act(urlOf('/admin/account'), id, {}, cookie)).to, name).toContain('/admin/sign-in');
      expect((await get(urlOf('/admin/account'), {}, cookie)).status, name).toBe(307);
    });
  });
  database.close();
  process.stdout.write(`access: ${requests()} requests, ${sessions.length} kinds of sessions\n`);

  function setProofs({ proofIsOld = false }: PageLine): void {
    proofs.run(proofIsOld ? 0 : Date.now());
  }

  /** Whoever is signed in is answered as everybody else; at a door, as whoever else is. */
  async function alike(
    what: string,
    door: boolean,
    ask: (cookie: string) => Promise<Answer>,
    shown = (text: string) => text,
  ): Promise<void> {
    const asking = sessions.filter(({ lesser }) => !lesser);
    const answers = await inEach(async ({ cookie, email, name, role }) => {
      const { status, to, text } = await ask(cookie);
      const told = `${what} as ${name}: ${status} ${to}`;
      expect(status, told).toBeLessThan(500);
      expect(text.includes('/admin/orders') || (email !== '' && text.includes(email)), told).toBe(false);
      return { isIn: door && role !== undefined, seen: `${status} ${to} ${shown(text)}` };
    }, asking);
    for (const group of Map.groupBy(answers, ({ isIn }) => isIn).values()) {
      const [first, ...others] = new Set(group.map(({ seen }) => seen));
      expect(others, `${what}: ${first}`).toEqual([]);
    }
  }
});

/** Without what is made anew for each request: the nonce of its scripts, the tokens of its forms. */
function wordsOf(text: string): string {
  return text.replace(/<script\b.*?<\/script>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
}

const isWhole = (way: string) => way === 'page' || way === 'RSC';

/** The names of the page's segments and no more: alike for everybody. */
const isOfNames = (way: string) => way === 'prefetch' || way === 'segment';

/** A prefetch leaves out what a page reads, for everybody; a file comes whole, however it is asked for. */
function carriesData(route: string, way: string): boolean {
  return route.endsWith('/route') || isWhole(way);
}
