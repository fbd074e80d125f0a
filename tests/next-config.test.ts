import { afterEach, expect, it, vi } from 'vitest';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const FIXTURE = 'tests/fixture-shop/tsconfig.json';

/** @returns the tsconfig.json by which Next.js finds shop/. */
async function shopOf(tsconfig: string | undefined, distDir: string | undefined) {
  vi.stubEnv('TSX_TSCONFIG_PATH', tsconfig);
  vi.stubEnv('NEXT_DIST_DIR', distDir);
  return (await import('../next.config')).default.typescript?.tsconfigPath;
}

it.each([undefined, '', '.next-release'])(
  'the fixture shop is refused with NEXT_DIST_DIR=%s',
  async (distDir) => {
    await expect(shopOf(FIXTURE, distDir)).rejects.toThrow(`TSX_TSCONFIG_PATH=${FIXTURE}`);
  },
);

it('the fixture shop is what tests build', async () => {
  expect(await shopOf(FIXTURE, TEST_DIST_DIR)).toBe(FIXTURE);
});

it.each([undefined, '', 'tsconfig.json'])(
  'shop/ itself is built with TSX_TSCONFIG_PATH=%s',
  async (tsconfig) => {
    expect(await shopOf(tsconfig, undefined)).toBe('tsconfig.json');
    vi.resetModules();
    expect(await shopOf(tsconfig, TEST_DIST_DIR)).toBe('tsconfig.json');
  },
);
