/** `npm run install:browser`: the Chromium of the end-to-end tests, where there is none yet. */
import { findChromium } from './lib/chromium';
import { installChromium } from './lib/install-chromium';
import { explain } from './lib/steps.mjs';

const found = findChromium();
if (found) console.log(`Chromium is here already: ${found}`);
else {
  await installChromium().catch((error: unknown) => {
    explain(error);
    process.exitCode = 1;
  });
}
