import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { expect, it, vi } from 'vitest';
import { projectFiles, readProjectFile } from './project-files';

vi.mock('@/lib/methods/confirmation/challenge-hosts', () => ({ openableRule: async () => undefined }));
vi.mock('@/lib/payments/state/ways-to-pay/enabled', () => ({ isEnabled: () => false }));

it('a page is prerendered, with hashes, or goes through the proxy, with a nonce', async () => {
  const { config } = await import('../proxy');
  const pages = projectFiles().filter((name) => /^app\/(.*\/)?page\.tsx$/.test(name));
  const open = pages.map((file) => {
    const url = file.replace(/^app|\/page\.tsx$|\/\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, 'xx');
    const proxied = unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: url || '/' });
    const prerendered = /^export const revalidate = \d+;$/m.test(readProjectFile(file));
    return { file, one: Number(proxied) + Number(prerendered) };
  });
  expect(open.length).toBeGreaterThan(15);
  expect(open.filter(({ one }) => one !== 1)).toEqual([]);
});
