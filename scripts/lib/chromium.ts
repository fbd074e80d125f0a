/** The browser of the end-to-end tests: the system's own. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { StepError } from './steps.mjs';

/** The shell alone first: the same engine without a browser's own windows, which cost as much as the page. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Without the last ones Chromium calls home at every start, which a closed network turns into noise. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns undefined when there is none. CHROMIUM_PATH names one elsewhere. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter);
  const candidates = [
    env.CHROMIUM_PATH ?? '',
    ...['/usr/bin', ...folders].flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find((file) => path.isAbsolute(file) && existsSync(file));
}

/** Installs Debian's where that is possible without asking. @throws StepError that says what to do where not. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !isDebianLike()) {
    throw new StepError('The end-to-end tests need Chromium, and there is none.', {
      advice:
        'install it (`sudo apt-get install chromium`, or your system’s way), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    });
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  let said = (await run('apt-get', ['update', '-q'], { env })).output;
  // Older releases have no package of the shell alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const args = ['install', '-qy', '--no-install-recommends', name];
    const { code, output } = await run('apt-get', args, { env });
    const installed = findChromium();
    if (code === 0 && installed) return installed;
    said += `\n${output}`;
  }
  throw new StepError('Chromium could not be installed.', {
    output: said,
    advice: 'run `apt-get install chromium` yourself and read what it says.',
  });
}

function isDebianLike(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
