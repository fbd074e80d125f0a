import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';
import { scratchFolder } from '../lib/scratch';
import { buildEnv, buildFailure, buildRelease, canBeCopied } from './build';

const given = {
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://shop.example',
  PINELABS_ENV: 'production',
  PINELABS_METHODS: 'CARD,UPI',
};

it('a machine that has none of the shop’s secrets but the key that goes into the build can build it', () => {
  const env = parseEnv(buildEnv(given, 'file:./scratch.db'));
  expect(env).toMatchObject({ PUBLIC_URL: 'https://shop.example', PINELABS_ENV: 'production' });
  expect(env.PINELABS_METHODS).toEqual(['CARD', 'UPI']);
  expect(env.PINELABS_SYSTEMS).toEqual(['hosted']);
});

it('draws no key in place of that one: the next release would not know the pages of this one', () => {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: _, ...rest } = given;
  expect(() => parseEnv(buildEnv(rest, 'file:./scratch.db'))).toThrow(
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing',
  );
});

it('what stands in for a secret is drawn anew each time, and gives way to one that is set', () => {
  expect(buildEnv(given, 'file:./scratch.db').NEXTAUTH_SECRET).not.toBe(
    buildEnv(given, 'file:./scratch.db').NEXTAUTH_SECRET,
  );
  expect(buildEnv({ ...given, NEXTAUTH_SECRET: 'its own' }, 'file:./scratch.db').NEXTAUTH_SECRET).toBe(
    'its own',
  );
});

it('asks for the address that pages print, before anything is built', async () => {
  await expect(buildRelease({})).rejects.toThrow('PUBLIC_URL is missing');
});

it('asks for the key before anything is built: a server with its own key would refuse the release', async () => {
  await expect(buildRelease({ PUBLIC_URL: 'https://shop.example' })).rejects.toThrow(
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing',
  );
});

it('draws from the shop’s database where it is a file that is there, and not from a server', () => {
  const { folder, remove } = scratchFolder();
  try {
    const file = path.join(folder, 'store.db');
    expect(canBeCopied(`file:${file}`)).toBe(false);
    writeFileSync(file, '');
    expect(canBeCopied(`file:${file}`)).toBe(true);
    expect(canBeCopied('postgres://asha:s3cret@db.example/shop')).toBe(false);
  } finally {
    remove();
  }
});

it('keeps all that a failed build said, and names the file', () => {
  const { folder, remove } = scratchFolder();
  try {
    const log = path.join(folder, 'new', 'build.log');
    const output = `no such column\n${'a warning\n'.repeat(50)}`;
    expect(buildFailure(output, log).advice).toContain('build.log');
    expect(readFileSync(log, 'utf8')).toBe(output);
  } finally {
    remove();
  }
});
