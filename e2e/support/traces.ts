/** Every place where something that was typed could be found again: what was answered, written, printed and kept. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page, Response } from '@playwright/test';
import Database from 'better-sqlite3';
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { root } from '../../scripts/lib/project.mjs';
import { literally } from './sentences';
import type { Shop } from './shop';

interface Trace {
  readonly where: string;
  readonly text: string;
}

/** What the sandbox keeps is a gateway's affair; what it prints is not. */
const THE_GATEWAYS = /^sandbox\.db/;

/** Listens from now on to all that the shop answers to this page, and to the addresses that it opens. */
export function tracesOf(page: Page, shop: Shop) {
  const since = Date.now();
  const answers: Promise<Trace>[] = [];
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('response', (response) => {
    if (response.url().startsWith(shop.url)) answers.push(answered(response));
  });
  const heard: Trace[] = [];
  const listening = listenInside(page, (trace) => heard.push(trace));
  return {
    /**
     * @returns where a word stands, as a word of its own; the places are many, so that none is counted on. A few digits
     *   are no word where they may be a part of a random id or of a fraction, which hold any of them.
     */
    async holding(word: string): Promise<string[]> {
      const [before, after] = /^\d{1,4}$/.test(word) ? ['_.-', '_-'] : ['', ''];
      const pattern = new RegExp(`(?<![0-9A-Za-z${before}])${literally(word)}(?![0-9A-Za-z${after}])`);
      return (await places()).filter(({ text }) => pattern.test(text)).map(({ where }) => where);
    },
    places,
  };

  async function places(): Promise<Trace[]> {
    await listening;
    return [
      ...(await Promise.all(answers)),
      ...heard,
      { where: 'an address', text: addresses.join('\n') },
      { where: 'the browser', text: JSON.stringify(await page.context().storageState()) },
      { where: 'a row of the database', text: rowsOf(shop.databaseFile) },
      ...written(shop.folder, 0, THE_GATEWAYS),
      ...written(path.join(root, TEST_DIST_DIR), since),
    ];
  }
}

/** What a form's script is answered, which the browser has often forgotten by the time that somebody asks it. */
async function listenInside(page: Page, tell: (trace: Trace) => void): Promise<void> {
  await page.exposeFunction('heardByATest', (url: string, text: string) => {
    tell({ where: `the answer to a script's call of ${url}`, text });
  });
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (...call) => {
      const response = await fetch(...call);
      const text = await response.clone().text();
      await Reflect.get(window, 'heardByATest')(response.url, text);
      return response;
    };
  });
}

async function answered(response: Response): Promise<Trace> {
  // What leads elsewhere has no body; what was left before it came has none any more.
  const body = response.status() === 200 ? await response.text().catch(() => '') : '';
  const where = `the answer to ${response.request().method()} ${response.url()}`;
  return { where, text: `${JSON.stringify(response.headers())}\n${body}` };
}

/** Cell by cell, so that the end of one is not the beginning of the next. */
function rowsOf(file: string): string {
  const database = new Database(file, { readonly: true });
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all();
  const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
  database.close();
  return JSON.stringify(rows, (_key, value) => (isBlob(value) ? Buffer.from(value.data).toString() : value));
}

function isBlob(value: unknown): value is { type: 'Buffer'; data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
}

function written(folder: string, since: number, except?: RegExp): Trace[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !except?.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => existsSync(file) && statSync(file).isFile() && statSync(file).mtimeMs >= since)
    .map((file) => ({ where: file, text: readFileSync(file).toString('latin1') }));
}
