/** Chromium from Debian's packages, for a machine that has none: containers, a fresh build server. */
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './chromium';
import { run } from './processes.mjs';
import { StepError, step } from './steps.mjs';

/** Says what it is about to do, then does it. @throws StepError that says what to do where it cannot. */
export async function installChromium(): Promise<void> {
  if (process.getuid?.() !== 0 || !isDebianLike()) {
    throw new StepError('The end-to-end tests need Chromium, and there is none.', {
      advice:
        'install it (`sudo apt-get install chromium`, or your system’s way), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    });
  }
  console.log(
    'No Chromium was found: installing Debian’s with apt-get. To use one of yours instead: CHROMIUM_PATH=/path/to/chromium',
  );
  await step('Chromium', install);
}

/** @returns where it is. */
async function install(): Promise<string> {
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
