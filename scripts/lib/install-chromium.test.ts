import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { installChromium } from './install-chromium';
import { run } from './processes.mjs';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  existsSync: vi.fn((file) => file === '/etc/os-release'),
  readFileSync: vi.fn(() => 'ID=debian\n'),
}));
vi.mock('./processes.mjs', () => ({ run: vi.fn(async () => ({ code: 1, output: 'no such package' })) }));

const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const user = vi.spyOn(process as { getuid: () => number }, 'getuid');

beforeEach(() => {
  vi.mocked(run).mockClear();
  said.mockClear();
  user.mockReturnValue(0);
});

it('says what it installs, and how to avoid it, before apt-get is run', async () => {
  await expect(installChromium()).rejects.toThrow('could not be installed');
  expect(said.mock.calls).toEqual([[expect.stringMatching(/apt-get.*CHROMIUM_PATH/)]]);
  const [announced = Number.NaN] = said.mock.invocationCallOrder;
  const [installed = Number.NaN] = vi.mocked(run).mock.invocationCallOrder;
  expect(announced).toBeLessThan(installed);
});

it('installs nothing where that takes another user’s rights', async () => {
  user.mockReturnValue(1000);
  await expect(installChromium()).rejects.toThrow('there is none');
  expect(run).not.toHaveBeenCalled();
});

it('installs nothing on another system than Debian’s', async () => {
  vi.mocked(readFileSync).mockReturnValueOnce('ID=fedora\n');
  await expect(installChromium()).rejects.toThrow('there is none');
  vi.mocked(existsSync).mockReturnValueOnce(false);
  await expect(installChromium()).rejects.toThrow('there is none');
  expect(run).not.toHaveBeenCalled();
});
