/** A standby of an embedded PostgreSQL, as `pg_basebackup` would make it; the package holds no such program. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { freePort, LOOPBACK } from '@/scripts/lib/ports';
import type { Postgres } from '@/scripts/lib/postgres';

/** @param folder of the primary's data: the standby's is beside it. @param name it gives itself. */
export async function startStandby(primary: Postgres, folder: string, name: string) {
  const copy = path.join(path.dirname(folder), name);
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  await client.query('SELECT pg_backup_start($1, true)', [name]);
  // With their owner, who is another one where root runs this.
  execFileSync('cp', ['-a', folder, copy]);
  const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
  await client.end();
  const { uid, gid } = statSync(copy);
  const own = (file: string, text: string) => {
    writeFileSync(path.join(copy, file), text);
    chownSync(path.join(copy, file), uid, gid);
  };
  own('backup_label', rows[0].labelfile);
  own('standby.signal', '');
  own('postgresql.auto.conf', `primary_conninfo = '${primary.url}?application_name=${name}'\n`);
  rmSync(path.join(copy, 'postmaster.pid'));

  const port = await freePort();
  const [program = ''] = readFileSync(path.join(copy, 'postmaster.opts'), 'utf8').split(' ');
  const settings = ['-c', `listen_addresses=${LOOPBACK}`, '-c', 'unix_socket_directories='];
  const server = spawn(program, ['-D', copy, '-p', String(port), ...settings], {
    ...(process.getuid?.() === 0 && { uid, gid }),
    cwd: copy,
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  return {
    url: Object.assign(new URL(primary.url), { port: String(port) }).href,
    stop: async () => {
      // Its own word for "end now, in good order".
      server.kill('SIGINT');
      await ended;
    },
  };
}
