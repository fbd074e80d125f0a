import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isWritable } from './probe-folder';

it('a folder that can still be made is writable, one under a file is not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'folder-'));
  try {
    expect(isWritable(path.join(folder, 'mail', 'more'))).toBe(true);
    const file = path.join(folder, 'file');
    writeFileSync(file, '', { mode: 0o600 });
    expect(isWritable(path.join(file, 'mail'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
