import { afterEach, describe, expect, it } from 'vitest';
import { merchant, until } from '../testing/merchant';
import { newDataFile, type SandboxProcess, startProcess } from '../testing/process';
import { startReceiver } from '../testing/receiver';

let running: SandboxProcess | undefined;
afterEach(() => running?.end('SIGKILL'));

async function start(dataFile: string, env: Record<string, string> = {}) {
  running = await startProcess(env, dataFile);
  const shop = merchant(running.url);
  await shop.signIn();
  return { shop, sandbox: running };
}

describe('a killed sandbox', () => {
  it('has lost nothing that it answered, and goes on where it was', async () => {
    const dataFile = newDataFile();
    const before = await start(dataFile);
    const { json } = await before.shop.create({ merchant_order_reference: 'kept', pre_auth: true });
    await before.shop.pay(json.order_id);
    await before.shop.fault({ endpoint: 'refund', fault: 'drop-after', times: 1 });
    await before.shop.control('POST', '/clock', { advance_seconds: 60 });
    await before.shop.capture(json.order_id, 'c', 60_000);
    const ledger = await before.shop.ledger(`?order_id=${json.order_id}`);
    await before.sandbox.end('SIGKILL');

    const { shop } = await start(dataFile);
    expect((await shop.getByReference('kept')).json.data.status).toBe('PROCESSED');
    const repeated = await shop.create({ merchant_order_reference: 'kept', pre_auth: true });
    expect(repeated.json.token).toBe(json.token);
    expect((await shop.ledger(`?order_id=${json.order_id}`)).balances).toEqual(ledger.balances);
    expect((await shop.capture(json.order_id, 'c', 60_000)).status).toBe(409);
    await expect(shop.refund(json.order_id, 'r', 100)).rejects.toThrow('fetch failed');
    expect(JSON.parse((await shop.control('GET', '/clock')).text)).toMatchObject({ offset_seconds: 60 });
  });

  it('sends the webhooks that it still owed', async () => {
    const dataFile = newDataFile();
    const receiver = await startReceiver();
    const env = { SANDBOX_WEBHOOK_URL: receiver.url };
    const before = await start(dataFile, env);
    await before.shop.control('POST', '/webhooks', { action: 'hold' });
    const { json } = await before.shop.create();
    await before.shop.pay(json.order_id);
    await before.sandbox.end('SIGKILL');

    const { shop } = await start(dataFile, env);
    await shop.control('POST', '/webhooks', { action: 'release' });
    const [webhook] = await until(
      () => (receiver.received.length > 0 ? receiver.received : undefined),
      'a webhook',
    );
    expect(JSON.parse(webhook?.body ?? '')).toMatchObject({ event_type: 'ORDER_PROCESSED' });
    await receiver.close();
  });
});

describe('starting', () => {
  it('is refused beside production, and says so in one line', async () => {
    await expect(startProcess({ PINELABS_ENV: 'production' })).rejects.toThrow('PINELABS_ENV is production');
  });

  it('is refused with a malformed key, which is named and not shown', async () => {
    const failed = startProcess({ PINELABS_SECRET_KEY: 'not-hex-and-secret' });
    await expect(failed).rejects.toThrow('PINELABS_SECRET_KEY must be hex');
    await expect(failed).rejects.not.toThrow('not-hex-and-secret');
  });

  it('on a port that is taken says which variable to change', async () => {
    const { sandbox } = await start(newDataFile());
    const port = new URL(sandbox.url).port;
    await expect(startProcess({ SANDBOX_PORT: port })).rejects.toThrow('SANDBOX_PORT is taken');
  });
});
