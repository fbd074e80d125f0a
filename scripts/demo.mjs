/** `npm run demo`: a shop that takes orders, on this machine, from nothing. */
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap('scripts/demo/main.ts');
