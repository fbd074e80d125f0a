/** The browser of the end-to-end tests: the system's own. */
import { existsSync } from 'node:fs';
import path from 'node:path';

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
