import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES } from '@/lib/media/limits';
import { shop } from '@/shop/config';
import { slug } from '../file/cells';
import { fetchPicture, isClosedAddress } from './fetch-picture';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
/** As if the test's own server were somewhere else. */
const nowhereClosed = () => false;

describe('a picture from an address', () => {
  it('comes as it is, where it leads on as well', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.end('picture');
    });
    expect((await fetchPicture(`${origin}/old`, nowhereClosed)).toString()).toBe('picture');
  });

  it('is asked for in the shop’s name', async () => {
    let agent: string | undefined;
    const origin = await serve((request, response) => {
      agent = request.headers['user-agent'];
      response.end('picture');
    });
    await fetchPicture(origin, nowhereClosed);
    expect(agent).toBe(`${slug(shop.name)}/1.0`);
  });

  it('is not fetched from this machine, by number or by name', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      response.end('secret');
    });
    const port = new URL(origin).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
      await expect(fetchPicture(`http://${host}:${port}/`), host).rejects.toThrow(/private network/);
    }
    expect(asked).toBe(0);
  });

  it('is not fetched from this machine when another leads there', async () => {
    let asked = 0;
    const origin = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/inside' }).end();
      else {
        asked += 1;
        response.end('secret');
      }
    });
    let checks = 0;
    // The first address is open, and the one that it leads to is not.
    const closedAfterwards = () => {
      checks += 1;
      return checks > 1;
    };
    await expect(fetchPicture(origin, closedAfterwards)).rejects.toThrow(/private network/);
    expect(asked).toBe(0);
  });

  it('ends with the largest that is taken', async () => {
    const part = Buffer.alloc(1024 * 1024);
    const origin = await serve((_, response) => {
      const more = () => response.write(part, (error) => !error && more());
      more();
    });
    await expect(fetchPicture(origin, nowhereClosed)).rejects.toThrow(
      `More than ${MAX_PICTURE_BYTES / 1024 / 1024} MB`,
    );
  });

  it('is given up where it leads on without end, or is not there', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end();
      else response.writeHead(302, { location: '/again' }).end();
    });
    await expect(fetchPicture(`${origin}/again`, nowhereClosed)).rejects.toThrow(
      /leads on more than 3 times/,
    );
    await expect(fetchPicture(`${origin}/gone`, nowhereClosed)).rejects.toThrow(/answers 404/);
    servers[0]?.close();
    await expect(fetchPicture(`${origin}/`, nowhereClosed)).rejects.toThrow(/cannot be reached/);
  });

  it.each(['file:///etc/passwd', 'ftp://x.example/a.jpg', 'not an address'])(
    'is not fetched from %s',
    async (text) => {
      await expect(fetchPicture(text)).rejects.toThrow(/begins with https/);
    },
  );

  it.each([
    ...['10.1.2.3', '100.64.0.1', '169.254.169.254', '172.31.0.1', '192.168.1.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::'],
  ])('is not fetched from %s', (address) => {
    expect(isClosedAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1'])('may come from %s', (address) => {
    expect(isClosedAddress(address)).toBe(false);
  });
});
