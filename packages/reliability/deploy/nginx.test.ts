import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillSample } from './nginx';

const sample = readFileSync('deploy/nginx/shop.conf', 'utf8');
const plan = {
  folder: '/somewhere',
  httpsPort: 8443,
  httpPort: 8080,
  certificate: { certFile: '/somewhere/a.pem', keyFile: '/somewhere/a-key.pem' },
};

it('leaves nothing of the sample’s own names, ports and paths', () => {
  const filled = fillSample(sample, plan);
  expect(filled).not.toMatch(/shop\.example|letsencrypt|\/var\/log|\/etc\/|listen (443|80|\[::\])/);
  expect(filled).toContain('listen 127.0.0.1:8443 ssl http2;');
});

it('refuses a sample that it cannot fill in', () => {
  const other = sample.replace('ssl_certificate /etc/letsencrypt', 'ssl_certificate /etc/elsewhere');
  expect(() => fillSample(other, plan)).toThrow(
    'no line with "/etc/letsencrypt/live/shop.example/fullchain.pem"',
  );
});

it.each([
  ['/order/KEY', '/order/-'],
  ['/ORDER/KEY/pay', '/ORDER/-/pay'],
  ['/admin/set-password/KEY', '/admin/set-password/-'],
  ['/checkout/cardless/KEY', '/checkout/cardless/-'],
  ['/checkout/instalments/KEY/', '/checkout/instalments/-/'],
  ['/order/KEY/\nhttps:', '/order/-/\nhttps:'],
])('the access log has %j without its key', (uri, written) => {
  const [, pattern = ''] = /"~\*(\S+)" \$before\/-\$after;/.exec(sample) ?? [];
  expect(uri.replace(new RegExp(pattern, 'i'), '$<before>/-$<after>')).toBe(written);
});
