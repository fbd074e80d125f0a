import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Whether this user may write there, or may make the folder where there is none yet. */
export function isWritable(folder: string): boolean {
  let at = path.resolve(folder);
  while (!existsSync(at)) at = path.dirname(at);
  try {
    accessSync(at, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
