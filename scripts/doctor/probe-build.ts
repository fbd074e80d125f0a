/** What the build holds: next.config.ts has it written down. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '@/lib/security/action-key';

/** @returns the PUBLIC_URL that the build was made with, empty when it had none; undefined without a build. */
export function builtFor(folder = buildFolder()): string | undefined {
  try {
    const files = JSON.parse(readFileSync(path.join(folder, 'required-server-files.json'), 'utf8'));
    return files.config.env.BUILT_FOR;
  } catch {
    return undefined;
  }
}
