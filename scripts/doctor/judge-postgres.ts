/** Judgements of a PostgreSQL. Pure. */
import type { MigrationState } from '@/db/migration-state';
import type { Env } from '@/lib/env';
import { isPrivateHost } from '@/lib/http/door/private-host';
import { bad, type Finding, ok, warn } from './finding';
import { judgeMigrations } from './judge-database';

export interface Replica {
  readonly name: string;
  /** How far it is behind; null where nothing was written lately, or this user may not see it. */
  readonly seconds: number | null;
  readonly bytes: number | null;
}

export interface ServerFacts {
  /** As `server_version_num`: 140005 is 14.5. */
  readonly version: number;
  /** Of a transaction that asks for none. */
  readonly isolation: string;
  /** What one that asks for it is: `serializable`, or why not. */
  readonly serializable: string;
  readonly isReplica: boolean;
  readonly readsOnly: boolean;
  /** Of the server, less what is kept for its administrators; or of this database or user, where that is less. */
  readonly connections: number;
  /** By others than the doctor. */
  readonly used: number;
  /** The server's clock ahead of this machine's, in milliseconds. */
  readonly clockMs: number;
  readonly encrypted: boolean;
  /** The server has to prove who it is. */
  readonly verified: boolean;
  readonly replicas: readonly Replica[];
  readonly migrations: MigrationState;
}

export interface PostgresFacts {
  /** Host and database. */
  readonly name: string;
  /** Why it could not be asked. */
  readonly fault?: string;
  readonly server?: ServerFacts;
}

type Needed = Pick<Env, 'DATABASE_URL' | 'DATABASE_POOL_SIZE' | 'PINELABS_ENV'>;

export function judgePostgres({ name, fault, server }: PostgresFacts, env: Needed): Finding[] {
  if (!server) {
    const mend =
      'see that the server runs, and that host, user, password and database of DATABASE_URL are right';
    return [bad('database', `${name}: ${fault}`, mend)];
  }
  return [
    judgeVersion(name, server.version),
    judgeTransactions(server),
    judgeDatabaseClock(server.clockMs),
    judgeConnections(server, env.DATABASE_POOL_SIZE),
    judgeEncryption(server, env),
    ...server.replicas.map(judgeReplica),
    judgeMigrations(server.migrations),
  ];
}

/** 13 had its last fix in November 2025, 14 in November 2026: https://www.postgresql.org/support/versioning/ */
function judgeVersion(name: string, version: number): Finding {
  const major = Math.floor(version / 10_000);
  const says = `${name}, PostgreSQL ${major}.${version % 10_000}`;
  const mend = 'upgrade the server to a version that gets fixes';
  if (major < 14)
    return bad('database', `${says}: older than 14 is not tried, and gets no security fixes`, mend);
  return major === 14
    ? warn('database', `${says}: no security fixes since November 2026`, mend)
    : ok('database', says);
}

function judgeTransactions({ isReplica, readsOnly, isolation, serializable }: ServerFacts): Finding {
  const subject = 'transactions';
  if (isReplica)
    return bad(subject, 'this server is a replica: it only reads', 'name the primary in DATABASE_URL');
  if (readsOnly) {
    const mend = 'ALTER DATABASE or ROLE … RESET default_transaction_read_only, or free its disk';
    return bad(subject, 'this server takes no writes', mend);
  }
  if (serializable !== 'serializable') {
    const mend = 'use a PostgreSQL that has serializable transactions: stock and money are counted in them';
    return bad(subject, `a serializable transaction cannot be had: ${serializable}`, mend);
  }
  return ok(subject, `serializable, as the shop asks for; ${isolation} where nothing is asked for`);
}

const CLOCK_LIMIT_MS = 5_000;

/** Times in the database are the instances' own: they claim due work by them. */
function judgeDatabaseClock(ms: number): Finding {
  const subject = 'database clock';
  const seconds = `${(Math.abs(ms) / 1_000).toFixed(1)} s`;
  if (Math.abs(ms) <= CLOCK_LIMIT_MS) return ok(subject, `${seconds} from this machine's`);
  return warn(
    subject,
    `${seconds} ${ms > 0 ? 'ahead of' : 'behind'} this machine's: instances that disagree about the time take each other's work`,
    'run NTP on the database server and on each machine of the shop',
  );
}

function judgeConnections({ connections, used }: ServerFacts, pool: number): Finding {
  const subject = 'connections';
  const instances = Math.floor(connections / pool);
  const says = `${connections} for the shop, ${used} in use, ${Math.max(0, connections - used)} left: room for ${instances} instance(s) with DATABASE_POOL_SIZE ${pool}`;
  const mend =
    'raise max_connections (and CONNECTION LIMIT of database and role), or lower DATABASE_POOL_SIZE';
  if (instances < 1) return bad(subject, says, mend);
  // Or none where it has been stopped: still one that waits for room.
  if (instances < 2)
    return warn(subject, `${says}; a deployment runs the old one and the new one beside each other`, mend);
  return ok(subject, says);
}

function judgeEncryption(
  { encrypted, verified }: ServerFacts,
  { DATABASE_URL, PINELABS_ENV }: Needed,
): Finding {
  const subject = 'database TLS';
  if (encrypted && verified) return ok(subject, 'encrypted, and the server proves who it is');
  const host = URL.parse(DATABASE_URL)?.hostname ?? '';
  if (/^(|localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return ok(subject, 'on this machine');
  const isOwnNetwork = isPrivateHost(host);
  const finding = PINELABS_ENV === 'production' && !isOwnNetwork ? bad : warn;
  const says = encrypted
    ? 'encrypted, but anybody may answer in the place of the server'
    : `names, addresses and password hashes go through ${isOwnNetwork ? 'your own network' : 'the internet'} as plain text`;
  return finding(
    subject,
    says,
    'add sslmode=verify-full to DATABASE_URL, and sslrootcert=<file> where the certificate is of your own authority',
  );
}

const REPLICA_SECONDS = 10;
const REPLICA_BYTES = 64 * 1024 * 1024;

function judgeReplica({ name, seconds, bytes }: Replica): Finding {
  const says = `${name || 'one'} is ${(seconds ?? 0).toFixed(1)} s and ${((bytes ?? 0) / 1024 / 1024).toFixed(1)} MB behind`;
  if (bytes === null)
    return ok('replica', `${name || 'one'}; how far behind it is, members of pg_monitor see`);
  if ((seconds ?? 0) <= REPLICA_SECONDS && bytes <= REPLICA_BYTES) return ok('replica', says);
  return warn(
    'replica',
    `${says}: that much is lost when it takes the primary's place`,
    'see what its disk, its network or a long query there keeps it from',
  );
}
