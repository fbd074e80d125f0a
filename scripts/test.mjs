/** `npm test`: everything that must hold, on a fresh clone, alone. */
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap('scripts/test/main.ts');
