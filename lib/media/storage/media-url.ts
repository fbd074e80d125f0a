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

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** @returns undefined for what is no such address. */
export function parseMediaUrl(value: string): Bucket | undefined {
  const url = URL.parse(value);
  if (url?.protocol !== 's3:' || url.hash) return undefined;
  const [name = '', ...folders] = url.pathname
    .split('/')
    .slice(1)
    .filter((part) => part !== '');
  const region = url.searchParams.get('region') ?? 'us-east-1';
  const whole = [name, ...folders, url.hostname, region].every(
    (part) => /^[\w.:[\]-]+$/.test(part) && !/^\.+$/.test(part),
  );
  const [accessKeyId, secretAccessKey] = [decoded(url.username), decoded(url.password)];
  if (!whole || !accessKeyId || !secretAccessKey) return undefined;
  // In clear on this machine alone, where a test server or a sidecar listens.
  const scheme = LOOPBACK.test(url.hostname) ? 'http' : 'https';
  return {
    endpoint: `${scheme}://${url.host}`,
    name,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    region,
    accessKeyId,
    secretAccessKey,
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
