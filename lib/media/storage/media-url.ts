/** What MEDIA_URL names: `s3://KEY:SECRET@host/bucket/folder?region=ap-south-1`. Pure. */

export interface Bucket {
  /** Without a slash at its end. */
  endpoint: string;
  name: string;
  /** In front of every key; empty, or with a slash at its end. */
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** @param value of the form that lib/env.ts has seen to. */
export function parseMediaUrl(value: string): Bucket {
  const url = new URL(value);
  const [name = '', ...folders] = url.pathname.split('/').filter((part) => part !== '');
  // In clear on this machine alone, where a test server or a sidecar listens.
  const scheme = /^(127\.\d+\.\d+\.\d+|localhost)$/.test(url.hostname) ? 'http' : 'https';
  return {
    endpoint: `${scheme}://${url.host}`,
    name,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
