/** S3-compatible storage on loopback, as strict about signatures as Amazon's: it knows one key, one region and one bucket. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const KEY = 'AKIDEXAMPLE';
const SECRET = 'wJalr/XUtnFEMI+K7MDENG';
const REGION = 'ap-south-1';
const BUCKET = 'pictures';
/** As Amazon: a request that is older is a replay. */
const MAX_AGE_MS = 15 * 60_000;

export interface BucketServer {
  /** MEDIA_URL for it, or for one that is told something wrong. */
  url: (wrong?: { secret?: string; region?: string; bucket?: string }) => string;
  readonly objects: Map<string, { bytes: Buffer; type: string | undefined }>;
  /** In order, as `PUT /pictures/…`. */
  readonly asked: string[];
  /** Answers the next ones with 500. */
  failNext: (times: number) => void;
  stop: () => Promise<void>;
}

export async function startBucketServer(): Promise<BucketServer> {
  const objects: BucketServer['objects'] = new Map();
  const asked: string[] = [];
  let failing = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(`${request.method} ${request.url}`);
    if (failing > 0) {
      failing--;
      response.writeHead(500).end();
    } else answer(request, response, Buffer.concat(chunks), objects);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ secret = SECRET, region = REGION, bucket = BUCKET } = {}) =>
      `s3://${KEY}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}/shop?region=${region}`,
    objects,
    asked,
    failNext: (times) => {
      failing = times;
    },
    stop: () => stopped(server),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  objects: BucketServer['objects'],
): void {
  const path = new URL(request.url ?? '/', 'http://bucket').pathname;
  if (!isSigned(request, body)) return void response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>');
  if (!path.startsWith(`/${BUCKET}/`)) return void response.writeHead(404).end('<Code>NoSuchBucket</Code>');
  if (request.method === 'PUT') {
    objects.set(path, { bytes: body, type: request.headers['content-type'] });
    return void response.writeHead(200).end();
  }
  if (request.method === 'DELETE') {
    objects.delete(path);
    return void response.writeHead(204).end();
  }
  const object = objects.get(path);
  if (!object)
    return void response.writeHead(404).end(request.method === 'HEAD' ? '' : '<Code>NoSuchKey</Code>');
  response.writeHead(200, { 'content-length': object.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : object.bytes);
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Signature version 4, as Amazon documents it. */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!given) return false;
  const [, key = '', day = '', region = '', names = '', signature = ''] = given;
  const date = String(headers['x-amz-date']);
  const sent = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const hash = String(headers['x-amz-content-sha256']);
  const covers = ['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) =>
    names.split(';').includes(name),
  );
  if (key !== KEY || region !== REGION || !date.startsWith(day) || !covers || hash !== sha256(body))
    return false;
  if (!(Math.abs(Date.now() - sent) < MAX_AGE_MS)) return false;
  const [path = '', query = ''] = url.split('?');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, query, signed.join(''), names, hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  const expected = hmac(signingKey, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n'));
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}
