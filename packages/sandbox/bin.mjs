#!/usr/bin/env node
/** `npx pinelabs-sandbox`, and `npm run sandbox` beside the shop: the sources run as they are. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Its own settings: whoever starts it may stand in a folder with others.
register({ tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) });
await import('./main.ts');
