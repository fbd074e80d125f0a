/** Who may what, asked of every page, handler and action that the build has: e2e/access/lines.ts. */
import Database from 'better-sqlite3';
import { encode } from 'next-auth/jwt';
import { may, type Permission, ROLES, type Role } from '@/lib/auth/permissions';
import { act, get, post, WAYS } from './access/ask';
import { type BuiltAction, builtActions, builtRoutes, prerendered } from './access/build';
import { ACTIONS, HANDLERS, type Need, PAGES, type PageLine } from './access/lines';
import { payOrder } from './pages/order-flow';
import { addAccount } from './support/accounts';
import { expect, test } from './support/test';

interface Session {
  name: string;
  cookie: string;
  /** Undefined for whoever is not signed in. */
  role: Role | undefined;
}

const actions = builtActions();
const actionOf = (key: string): BuiltAction => {
  const action = actions.find((one) => one.key === key);
  if (!action) throw new Error(`the build has no ${key}`);
  return action;
};
function linesOf(route: string): readonly PageLine[] {
  const lines = PAGES[route];
  return lines === undefined || lines === 'public' ? [] : lines;
}
const isAllowed = ({ role }: Session, need: Need | readonly Permission[]) =>
  role !== undefined && (need === 'own account' || [need].flat().every((one) => may({ role }, one)));

test('every page, handler and action of the build has its line, and every line something in the build', () => {
  expect(builtRoutes().sort()).toEqual(Object.keys({ ...PAGES, ...HANDLERS }).sort());
  expect(actions.map(({ key }) => key).sort()).toEqual(Object.keys(ACTIONS).sort());
});

test('no page of the console is made at build: its scripts need the nonce of the request', () => {
  expect(prerendered().filter((address) => address.startsWith('/admin'))).toEqual([]);
});

test('nobody gets at what their role has no permission for, by whatever request', async ({ page, shop }) => {
  test.setTimeout(420_000);
  const charged = await payOrder(page);
  const { reference, email } = await payOrder(page, { hold: true });
  const database = new Database(shop.databaseFile, { timeout: 10_000 });
  const idOf = (sql: string, ...values: string[]) =>
    String(
      database
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  const order = idOf('SELECT id FROM orders WHERE reference = ?', reference);
  const chargedId = idOf('SELECT id FROM orders WHERE reference = ?', charged.reference);
  const invoice = idOf('SELECT id FROM invoices WHERE order_id = ?', chargedId);
  const number = idOf('SELECT number FROM invoices WHERE id = ?', invoice);
  const message = idOf('SELECT id FROM outbox WHERE order_id = ?', order);
  database
    .prepare(
      "INSERT INTO bulk_runs (id, kind, actor, token, orders, sum_paise, ended_at, created_at) VALUES ('access', 'capture', 'a@banyan.example', 'access', 1, 100, 1, 1)",
    )
    .run();
  database
    .prepare(
      "INSERT INTO bulk_steps (run_id, position, order_id, amount_paise, state) VALUES ('access', 0, ?, 100, 'done')",
    )
    .run(order);
  database
    .prepare(
      "INSERT INTO coupons (code, kind, created_at, updated_at) VALUES ('ACCESS10', 'free-delivery', 0, 0)",
    )
    .run();
  database
    .prepare(
      "INSERT INTO settlements (utr, settled_at, bank_name, bank_account, programs, transactions, gross_paise, deducted_paise, settled_paise, fetched_at) VALUES ('ACCESS1', 0, '', '', '[]', 0, 0, 0, 0, 0)",
    )
    .run();
  const sessions = await openSessions(shop.url, shop.databaseFile, database);
  // Nobody's own address, which stands in the header of who is signed in.
  const { email: person } = await addAccount(shop.databaseFile, 'manager');
  const fill = (text: string) =>
    text
      .replace('[order]', order)
      .replace('[message]', message)
      .replace('[invoice]', invoice)
      .replace('[number]', number)
      .replace('[email]', email)
      .replace('[reference]', reference)
      .replace('[person]', person);
  const urlOf = (address: string) => `${shop.url}${fill(address)}`;
  const proofs = database.prepare('UPDATE sessions SET proved_at = ?');
  const setProofs = ({ proofIsOld = false }: PageLine) => proofs.run(proofIsOld ? 0 : Date.now());
  let asked = 0;

  for (const route of Object.keys(PAGES)) {
    // Each page is drawn again after an action: one that is sent to it must show no more than the page itself.
    const action = actions.find(({ key, routes }) => routes.includes(route) && ACTIONS[key] !== 'public');
    for (const line of linesOf(route)) {
      const { need, address, shows } = line;
      setProofs(line);
      for (const session of sessions) {
        const allowed = isAllowed(session, need);
        for (const [way, headers] of Object.entries(WAYS)) {
          const answer = await get(urlOf(address), headers, session.cookie);
          const told = `${way} of ${address} as ${session.name}: ${answer.status} ${answer.to}`;
          asked += 1;
          if (allowed && (way === 'page' || way === 'RSC')) {
            expect(answer.status, told).toBe(200);
            expect(answer.text, told).toContain(fill(shows));
          } else if (!allowed) {
            expect(answer.text.includes(fill(shows)), told).toBe(false);
            if (way !== 'page') continue;
            expect(answer.status, told).toBe(session.role ? 404 : 307);
            if (!session.role) expect(answer.to, told).toContain('/admin/sign-in');
          }
        }
        if (!action || allowed) continue;
        const answer = await act(urlOf(address), action.id, {}, session.cookie);
        asked += 1;
        expect(answer.text.includes(fill(shows)), `${action.key} on ${address} as ${session.name}`).toBe(
          false,
        );
      }
    }
  }

  for (const { need, method, address, status } of Object.values(HANDLERS)) {
    const url = urlOf(address);
    for (const session of sessions) {
      const answer = await (method === 'GET' ? get(url, {}, session.cookie) : post(url, session.cookie));
      const told = `${method} ${address} as ${session.name}: ${answer.text}`;
      asked += 1;
      const refused = session.role ? 403 : 401;
      expect(answer.status, told).toBe(isAllowed(session, need) ? status : refused);
    }
    if (method === 'GET') continue;
    const owner = sessions.find(({ role }) => role === 'owner');
    const foreign = await post(url, owner?.cookie ?? '', 'https://evil.example');
    asked += 1;
    expect(foreign.status, `${address} from another site`).toBe(403);
  }

  for (const { id, key, routes } of actions) {
    const need = ACTIONS[key];
    if (need === undefined || need === 'public') continue;
    const [line] = routes.flatMap((route) => linesOf(route));
    if (!line) throw new Error(`${key} is on no page with a line`);
    const url = urlOf(line.address);
    setProofs(line);
    for (const session of sessions) {
      const answer = await act(url, id, {}, session.cookie);
      const told = `${key} as ${session.name}: ${answer.status} ${answer.to}`;
      asked += 1;
      if (!session.role) {
        expect(answer.to, told).toContain('/admin/sign-in');
        expect(answer.text, told).not.toContain('"ok":');
      } else {
        expect(answer.status, told).toBe(200);
        expect(answer.to, told).not.toContain('/admin/sign-in');
        expect(answer.text.includes('Your account may not do this.'), told).toBe(!isAllowed(session, need));
      }
    }
    const owner = sessions.find(({ role }) => role === 'owner');
    const foreign = await act(url, id, {}, owner?.cookie ?? '', 'https://evil.example');
    asked += 1;
    expect(foreign.status, `${key} from another site`).toBeGreaterThanOrEqual(400);
  }
  database.close();
  process.stdout.write(`access: ${asked} requests, ${sessions.length} kinds of sessions\n`);
});

async function openSessions(url: string, file: string, database: Database.Database): Promise<Session[]> {
  const signIn = actionOf('app/admin/sign-in/actions.ts signInAction');
  const signedIn = async (role: Role) => {
    const { email, password } = await addAccount(file, role);
    const { cookie } = await act(`${url}/admin/sign-in`, signIn.id, { email, password }, '');
    if (!cookie) throw new Error(`nobody was signed in as ${role}`);
    return { email, cookie };
  };
  const sessions: Session[] = [{ name: 'nobody', cookie: '', role: undefined }];
  for (const role of ROLES) sessions.push({ name: role, role, ...(await signedIn(role)) });

  const ofThem = 'WHERE user_id = (SELECT id FROM users WHERE email = ?)';
  const ended = await signedIn('owner');
  database.prepare(`UPDATE sessions SET revoked_at = ? ${ofThem}`).run(Date.now(), ended.email);
  sessions.push({ name: 'an ended session', cookie: ended.cookie, role: undefined });

  const disabled = await signedIn('owner');
  database.prepare('UPDATE users SET disabled_at = ? WHERE email = ?').run(Date.now(), disabled.email);
  sessions.push({ name: 'somebody disabled', cookie: disabled.cookie, role: undefined });

  // Of a session that is open, under a key that is not ours.
  const open = await signedIn('owner');
  const sid = String(database.prepare(`SELECT id FROM sessions ${ofThem}`).pluck().get(open.email));
  const token = await encode({ token: { sid }, secret: 'the secret of another shop, of 32 characters' });
  const [name] = open.cookie.split('=');
  sessions.push({ name: 'a session of another shop', cookie: `${name}=${token}`, role: undefined });
  return sessions;
}
