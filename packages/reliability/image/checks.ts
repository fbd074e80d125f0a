/** What an operator does with an image that runs: back up, restore, look, and read what browsers are told. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { LOOPBACK } from '@/scripts/lib/ports';
import type { Image } from './build-image';
import { runInImage, startInstance } from './instance';

type Variables = Readonly<Record<string, string>>;

const MAKES_A_PICTURE =
  'const sharp = require(\'sharp\'); sharp(Buffer.from(\'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\')).avif().toBuffer().then((bytes) => sharp(bytes).webp().toBuffer())';

/** The commands of the compose file and of docs/deploying.md. @returns what is wrong, a sentence each. */
export async function checkCommands(image: Image, env: Variables): Promise<string[]> {
  const broken: string[] = [];
  const data = path.join(image.folder, 'data');
  await runInImage(image, ['node', 'commands/db-backup.mjs', '--keep', '2'], env);
  const [backup = ''] = readdirSync(path.join(data, 'backups'));
  for (const [name, wanted] of [
    ['.', 0o700],
    ['backups', 0o700],
    [`backups/${backup}`, 0o600],
    ['store.db', 0o600],
  ] as const) {
    const mode = statSync(path.join(data, name)).mode & 0o777;
    if (mode !== wanted) broken.push(`/data/${name} has mode ${mode.toString(8)}`);
  }
  const restored = { ...env, DATABASE_URL: `file:${path.join(data, 'restored.db')}` };
  await runInImage(
    image,
    ['node', 'commands/db-restore.mjs', '--from', path.join(data, 'backups', backup)],
    restored,
  );
  if (!existsSync(path.join(data, 'restored.db'))) broken.push('the restore left no database');
  // Pictures are made in the image: what is compiled for it has to be there.
  await runInImage(image, ['node', '-e', MAKES_A_PICTURE], env);
  for (const command of [['commands/retention.mjs'], ['commands/reconcile.mjs']]) {
    await runInImage(image, ['node', ...command], env);
  }
  return broken;
}

const PAGES = ['/', '/category/grocery', '/cart', '/api/health/live', '/api/health/ready', '/api/health'];

/** One instance as behind https: pages, the files beside them, and the header that the setting asks for. */
export async function checkHeaders(image: Image, port: number, env: Variables): Promise<string[]> {
  const broken: string[] = [];
  const settings = { ...env, HSTS_SECONDS: '300', PUBLIC_URL: 'https://shop.example' };
  const instance = await startInstance(image, port, settings);
  const front = (await ask(port, '/')).body;
  const picture = /src="(\/products\/[^"]+)"/.exec(front)?.[1] ?? '/no-picture';
  const script = /src="(\/_next\/static\/[^"]+)"/.exec(front)?.[1] ?? '/no-script';
  for (const name of [...PAGES, picture, script]) {
    const { status, hsts } = await ask(port, name);
    if (status !== 200) broken.push(`${name} is answered ${status}`);
    if (hsts !== 'max-age=300') broken.push(`${name} says of https: ${hsts}`);
  }
  if (!/"version":"\d+\.\d+\.\d+".*"msg":"started"/.test(instance.output())) {
    broken.push('the log does not name the version that started');
  }
  const { code } = await instance.stop();
  if (code !== 143) broken.push(`an idle instance ended with ${code} at SIGTERM`);
  return broken;
}

interface Answer {
  status: number | undefined;
  hsts: string | undefined;
  body: string;
}

/** As a proxy passes it on: under the shop's own name, which `fetch` would not let through. */
function ask(port: number, name: string): Promise<Answer> {
  const headers = { host: 'shop.example', 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };
  return new Promise((resolve, reject) => {
    const request = http.get({ host: LOOPBACK, port, path: name, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      const { statusCode: status, headers: said } = answer;
      answer.on('end', () => resolve({ status, hsts: said['strict-transport-security'], body }));
    });
    request.on('error', reject);
  });
}
