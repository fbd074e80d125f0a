import { expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';
import { freshEnv } from '@/scripts/lib/fresh-env';
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

it.each(['127.0.0.1:9000', 'localhost:9000'])('speaks http with %s alone', (host) => {
  expect(parseMediaUrl(`s3://KEY:SECRET@${host}/pictures`).endpoint).toBe(`http://${host}`);
});

const given = (MEDIA_URL: string) =>
  parseEnv({ ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }), MEDIA_URL }).MEDIA_URL;

it.each([
  's3://KEY:a%2Fb%2Bc%40@s3.ap-south-1.amazonaws.com/pictures/my/shop?region=ap-south-1',
  's3://KEY:a+b=@account.r2.cloudflarestorage.com/pictures/?region=auto',
  's3://KEY:SECRET@127.0.0.1:9000/pictures',
])('%s is taken as a setting', (value) => {
  expect(given(value)).toBe(value);
});

it.each([
  'https://s3.example/pictures',
  's3://s3.example/pictures',
  's3://KEY@s3.example/pictures',
  's3://KEY:SECRET@s3.example',
  's3://KEY:SECRET@s3.example/',
  's3://KEY:SECRET@/pictures',
  's3://KEY:SEC/RET@s3.example/pictures',
  's3://KEY:%E0%A4%A@s3.example/pictures',
  's3://KEY:SECRET@s3.example/pictures/a%20b',
  's3://KEY:SECRET@s3.example/pictures?region=a/b',
  'pictures',
])('%s is no such setting, and the answer does not repeat it', (value) => {
  expect(() => given(value)).toThrow(
    /^MEDIA_URL must be S3-compatible storage, like s3:\/\/KEY:SECRET@s3\.ap-south-1/,
  );
  expect(() => given(value)).not.toThrow(value);
});
