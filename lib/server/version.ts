/** Which version of the shop this is: docs/upgrading.md says what its parts mean. Told in the log and by the doctor, to nobody else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** From `package.json` of the working directory, which a release holds too. */
export function shopVersion(): string {
  const file = path.resolve(/* turbopackIgnore: true */ process.cwd(), 'package.json');
  const { version }: { version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof version === 'string' ? version : 'unknown';
}
