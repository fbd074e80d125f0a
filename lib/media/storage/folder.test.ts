import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStorage, mediaFolder } from './folder';
import { MediaUnavailableError } from './types';

let root: string;
beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'media-')), 'media');
});
afterEach(() => rmSync(path.dirname(root), { recursive: true, force: true }));

const FILES = new Map([
  ['share.jpg', Buffer.from('jpeg')],
  ['320.webp', Buffer.from('webp')],
]);
const unfinished = () => readdirSync(path.join(root, '.unfinished'));

it('keeps all files of a picture under one name, for this user alone, and leaves nothing beside it', async () => {
  const storage = folderStorage(root);
  await storage.put('abc', FILES, '320.webp');
  expect(readdirSync(path.join(root, 'abc')).toSorted()).toEqual(['320.webp', 'share.jpg']);
  expect((await storage.read('abc/320.webp'))?.toString()).toBe('webp');
  expect(await storage.size('abc/share.jpg')).toBe(4);
  expect(unfinished()).toEqual([]);
  for (const name of ['', '.unfinished', 'abc', 'abc/320.webp']) {
    expect(statSync(path.join(root, name)).mode & 0o077, name).toBe(0);
  }
});

it('has nothing that was never stored, and a file is no folder', async () => {
  const storage = folderStorage(root);
  expect(await storage.has('abc/320.webp')).toBe(false);
  await storage.put('abc', FILES, '320.webp');
  expect(await storage.read('abc/640.webp')).toBeUndefined();
  expect(await storage.read('abc/320.webp/x')).toBeUndefined();
});

it('the same picture by many at once is one, and whole', async () => {
  await Promise.all(Array.from({ length: 20 }, () => folderStorage(root).put('abc', FILES, '320.webp')));
  expect(readdirSync(path.join(root, 'abc'))).toHaveLength(2);
  expect(unfinished()).toEqual([]);
});

it('a picture of which a file was lost is whole again when it comes again', async () => {
  const storage = folderStorage(root);
  await storage.put('abc', FILES, '320.webp');
  rmSync(path.join(root, 'abc/320.webp'));
  await storage.put('abc', FILES, '320.webp');
  expect((await storage.read('abc/320.webp'))?.toString()).toBe('webp');
  expect(readdirSync(path.join(root, 'abc'))).toHaveLength(2);
  expect(unfinished()).toEqual([]);
});

it('a picture that breaks off half way is none', async () => {
  const storage = folderStorage(root);
  const files = new Map([...FILES, ['no/such/folder', Buffer.from('x')]]);
  await expect(storage.put('abc', files, '320.webp')).rejects.toBeInstanceOf(MediaUnavailableError);
  expect(existsSync(path.join(root, 'abc'))).toBe(false);
  expect(unfinished()).toEqual([]);
});

it('what a process left that died goes with the next picture, what another one writes now stays', async () => {
  for (const name of ['died', 'writes']) {
    mkdirSync(path.join(root, '.unfinished', name), { recursive: true });
    writeFileSync(path.join(root, '.unfinished', name, '320.webp'), 'half');
  }
  utimesSync(path.join(root, '.unfinished/died'), 0, Date.now() / 1000 - 2 * 60 * 60);
  await folderStorage(root).put('abc', FILES, '320.webp');
  expect(unfinished()).toEqual(['writes']);
  expect(readFileSync(path.join(root, '.unfinished/writes/320.webp'), 'utf8')).toBe('half');
});

it('a file that cannot be read is no missing one: the folder is named', async () => {
  // A folder in its place, and a link to itself: what a disk's own faults come as, too.
  mkdirSync(path.join(root, 'abc/320.webp'), { recursive: true });
  symlinkSync('loop', path.join(root, 'loop'));
  const storage = folderStorage(root);
  const unavailable = { name: 'MediaUnavailableError', message: `${root} cannot be read` };
  await expect(storage.read('abc/320.webp')).rejects.toMatchObject(unavailable);
  await expect(storage.size('loop/320.webp')).rejects.toMatchObject(unavailable);
  await expect(storage.has('loop')).rejects.toMatchObject(unavailable);
});

it('a folder that cannot be written is named', async () => {
  writeFileSync(root, 'no folder');
  await expect(folderStorage(root).put('abc', FILES, '320.webp')).rejects.toThrow(
    `${root} cannot be written`,
  );
});

describe('the folder', () => {
  it.each([
    ['beside the database’s file', undefined, 'file:/srv/shop/store.db', '/srv/shop/media'],
    ['in DATA_DIR', '/srv/data', 'file:/srv/shop/store.db', '/srv/data/media'],
    ['in .data, with PostgreSQL', undefined, 'postgres://db.example/shop', path.resolve('.data/media')],
    ['in .data, with no setting at all', undefined, undefined, path.resolve('.data/media')],
  ])('lies %s', (_where, DATA_DIR, DATABASE_URL, folder) => {
    expect(mediaFolder({ DATA_DIR, DATABASE_URL })).toBe(folder);
  });
});
