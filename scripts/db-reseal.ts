/** `npm run db:reseal`: seals what an older key sealed, or no key, with the first of DATA_ENCRYPTION_KEY. Exit code 1 when some cannot be opened. */
import './load-env';
import { closeDatabase } from '@/db/client';
import { env } from '@/lib/env';
import { resealAll } from '@/lib/security/reseal';
import { sayFailure } from './lib/say-failure';

/** Lines of rows that cannot be opened; the rest is counted. */
const SHOWN = 20;

try {
  await main();
} catch (error) {
  sayFailure(error);
} finally {
  await closeDatabase();
}

async function main(): Promise<void> {
  if (!env().DATA_ENCRYPTION_KEY)
    throw new Error('DATA_ENCRYPTION_KEY is missing: `openssl rand -base64 32`');
  const done = await resealAll();
  for (const { what, anew, before, closed } of done) {
    console.log(`${what}: ${anew} sealed anew, ${before} were already.`);
    for (const line of closed.slice(0, SHOWN)) console.log(`  ${line}`);
    if (closed.length > SHOWN) console.log(`  and ${closed.length - SHOWN} more`);
  }
  const left = done.flatMap(({ closed }) => closed).length;
  if (left === 0) console.log('Nothing needs the old key any more.');
  else {
    console.log(`${left} cannot be opened: they were left as they are.`);
    process.exitCode = 1;
  }
}
