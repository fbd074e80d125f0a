import { expect, it } from 'vitest';
import { parseMediaUrl } from './media-url';

it('names endpoint, bucket, folder, region and keys, whose special characters are encoded', () => {
  expect(
    parseMediaUrl('s3://KEY:a%2Fb%2Bc%40@s3.ap-south-1.amazonaws.com/pictures/my/shop?region=ap-south-1'),
  ).toEqual({
    endpoint: 'https://s3.ap-south-1.amazonaws.com',
    name: 'pictures',
    prefix: 'my/shop/',
    region: 'ap-south-1',
    accessKeyId: 'KEY',
    secretAccessKey: 'a/b+c@',
  });
});

it('needs no folder and no region', () => {
  expect(parseMediaUrl('s3://KEY:SECRET@minio.example:9000/pictures')).toMatchObject({
    endpoint: 'https://minio.example:9000',
    prefix: '',
    region: 'us-east-1',
  });
});

it.each(['127.0.0.1:9000', 'localhost:9000', '[::1]:9000'])('speaks http with %s alone', (host) => {
  expect(parseMediaUrl(`s3://KEY:SECRET@${host}/pictures`)?.endpoint).toBe(`http://${host}`);
});

it.each([
  'https://s3.example/pictures',
  's3://s3.example/pictures',
  's3://KEY@s3.example/pictures',
  's3://KEY:SECRET@s3.example',
  's3://KEY:SECRET@s3.example/',
  's3://KEY:SECRET@/pictures',
  's3://KEY:%E0%A4%A@s3.example/pictures',
  's3://KEY:SECRET@s3.example/pictures/a%20b',
  's3://KEY:SECRET@s3.example/pictures?region=a/b',
  'pictures',
])('%s is no such address', (value) => {
  expect(parseMediaUrl(value)).toBeUndefined();
});
