/** Forms that another site sends with the customer's or the administrator's cookies: refused before anything is done. */
import { untilQuiet } from '../lib/quiet';
import { changedTables, takeSnapshot } from '../lib/snapshot';
import { type ReadyForm, readyForms } from './actions';
import { type RawAnswer, sendRaw } from './raw';
import type { Trials } from './trials';

type Headers = Readonly<Record<string, string>>;

/** Who sends it, by the headers that say so. The last ones would agree with each other if a header were believed. */
function strangers(shopUrl: string): Headers[] {
  const { host, port } = new URL(shopUrl);
  const evil = { origin: 'https://evil.example' };
  return [
    {},
    { origin: 'null' },
    evil,
    { origin: `http://localhost.evil.example:${port}` },
    { origin: `http://evil.example@${host}` },
    { origin: `http://localhost:${Number(port) + 1}` },
    { origin: `https://${host}` },
    { referer: shopUrl },
    { ...evil, 'x-forwarded-host': 'evil.example' },
    { ...evil, host: 'evil.example' },
    { ...evil, host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  ];
}

/** To a gateway's page that is there already: nothing has to be written. */
const LEADS_BACK = 'pay again';

export async function tryOrigins(trials: Trials): Promise<void> {
  const { world } = trials;
  const forms = await readyForms(world);
  await untilQuiet(world);
  for (const headers of strangers(world.shopUrl)) {
    const sender = JSON.stringify(headers);
    const sendAll = async () => {
      for (const form of forms) {
        const { status } = await send(trials, form, headers);
        trials.check(`${form.name} from ${sender} was answered ${status}`, status >= 400);
      }
    };
    // The console keeps a refused action, and counts how many it has kept.
    const logged = await auditRows(trials);
    await trials.changesNothing(`forms from ${sender}`, sendAll, ['audit_log', 'rate_limits']);
    const done = (await auditRows(trials)).slice(logged.length).filter((row) => !row.startsWith('refused '));
    trials.check(`forms from ${sender} are in the audit log as ${done.join('; ')}`, done.length === 0);
  }
  // The same bytes from the shop's own pages work: what was refused was the sender, and not the form.
  for (const form of forms) {
    const before = (await takeSnapshot(world.database)).tables;
    const { status } = await send(trials, form, { origin: world.shopUrl });
    trials.check(`${form.name} from the shop itself was answered ${status}`, status < 400);
    const changed = changedTables(before, (await takeSnapshot(world.database)).tables);
    trials.check(
      `${form.name} from the shop itself did nothing`,
      form.name === LEADS_BACK || changed.length > 0,
    );
  }
}

async function auditRows({ world }: Trials): Promise<string[]> {
  const rows = await world.database.all('select * from audit_log order by number');
  return rows.map(({ result, action, details }) => `${result} ${action} ${details}`);
}

function send({ world }: Trials, { path, body, browser }: ReadyForm, headers: Headers): Promise<RawAnswer> {
  const cookie = browser.cookiesFor(path);
  return sendRaw(world.shopUrl, {
    method: 'POST',
    path,
    body,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });
}
