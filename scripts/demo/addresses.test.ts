import { expect, it } from 'vitest';
import { addresses } from './addresses';

it('is 3000 and 4010 unless told otherwise', () => {
  expect(addresses({})).toEqual({ shopPort: 3000, sandboxPort: 4010, publicUrl: 'http://localhost:3000' });
});

it('takes the port from a local PUBLIC_URL', () => {
  expect(addresses({ PUBLIC_URL: 'http://localhost:8080' })).toMatchObject({
    shopPort: 8080,
    publicUrl: 'http://localhost:8080',
  });
});

it('lets a local PUBLIC_URL follow PORT, so that one variable moves the shop', () => {
  expect(addresses({ PORT: '3001', PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({
    shopPort: 3001,
    publicUrl: 'http://localhost:3001',
  });
});

it('leaves a public PUBLIC_URL alone: a proxy stands in front of the port', () => {
  expect(addresses({ PORT: '3001', PUBLIC_URL: 'https://shop.example' })).toMatchObject({
    shopPort: 3001,
    publicUrl: 'https://shop.example',
  });
  expect(addresses({ PUBLIC_URL: 'https://shop.example' }).shopPort).toBe(3000);
});

it.each(['', '0', '65536', 'http', '-1', '3000.5'])('does not take "%s" for a port', (PORT) => {
  expect(addresses({ PORT, SANDBOX_PORT: PORT })).toMatchObject({ shopPort: 3000, sandboxPort: 4010 });
});
