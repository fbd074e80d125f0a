/** Plays what the gateway's pages print, against the process. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';
import { orderFor } from './before';
import { kindOf, sandboxOnly } from './known';
import { OVERRIDES, withOverrides } from './overrides';
import { SAMPLES } from './samples';
import { missing } from './shape';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
});
afterAll(() => sandbox.end());

beforeEach(async () => {
  await shop.control('POST', '/reset', {});
  await shop.control('POST', '/clock', { now: '2025-06-01T00:00:00Z' });
  await shop.control('POST', '/settings', { token_expiry: 'expires_in' });
  await shop.signIn();
});

const cases = SAMPLES.map((sample, index) => ({
  sample,
  title: `page ${sample.source}, sample ${index + 1}: ${sample.call} (${sample.printed.join(', ')})`,
}));

describe('every request that the gateway’s pages print', () => {
  it.each(cases)(
    '$title is accepted, and answered with the fields of its sample and none of the sandbox’s own',
    async ({ sample }) => {
      const orderId = await orderFor(shop, sandbox.url, sample);
      const path = sample.path.replace('{order_id}', orderId ?? '');
      const answer = await shop.send(sample.method, path, withOverrides(sample));
      expect(answer.status, answer.text).toBe(200);
      expect(missing(sample.answer, answer.json)).toEqual([]);
      expect(sandboxOnly(kindOf(sample.call), answer.json)).toEqual([]);
      const printed = (sample.answer.data as { status?: string } | undefined)?.status;
      expect(answer.json.data?.status).toBe(printed);
    },
  );

  it('is here: 44 curl blocks, and the four calls that are given by verb and address alone', () => {
    const curls = SAMPLES.filter(({ kind }) => kind === 'curl').flatMap(({ printed }) => printed);
    const endpoints = SAMPLES.filter(({ kind }) => kind === 'endpoint');
    expect([curls.length, endpoints.length]).toEqual([44, 4]);
  });

  it('is overridden only where a sample is', () => {
    for (const { sources, call, what } of OVERRIDES) {
      const found = SAMPLES.some(
        (sample) => (sources?.includes(sample.source) ?? true) && (call ?? sample.call) === sample.call,
      );
      expect(found, what).toBe(true);
    }
  });
});
