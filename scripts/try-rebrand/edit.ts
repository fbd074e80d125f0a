/** A change of one of the shop's files. */
import { readFileSync, writeFileSync } from 'node:fs';

/** @throws Error where there is nothing to change: the file is no longer as this program knows it. */
export function edit(file: string, changes: readonly [RegExp, string][]): void {
  let text = readFileSync(file, 'utf8');
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(text)) throw new Error(`${file} has no ${pattern}`);
    text = text.replace(pattern, replacement);
  }
  writeFileSync(file, text);
}
