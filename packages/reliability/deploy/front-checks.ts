/** What the sample does beside passing requests on, each asked over the wire. */
import { globSync } from 'node:fs';
import http2 from 'node:http2';
import path from 'node:path';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { Browser } from '../lib/http/browser';
import type { FrontPlan } from './nginx';

/** @returns a sentence for each thing that does not hold. */
export async function checkFront({ httpsPort, httpPort }: FrontPlan): Promise<string[]> {
  const publicUrl = `https://localhost:${httpsPort}`;
  const broken: string[] = [];
  const target = '/search?q=kurta%20red';
  const plain = await fetch(`http://127.0.0.1:${httpPort}${target}`, { method: 'POST', redirect: 'manual' });
  if (plain.status !== 308 || plain.headers.get('location') !== publicUrl + target) {
    broken.push(`plain http is answered with ${plain.status} and ${plain.headers.get('location')}`);
  }
  const status = await overHttp2(publicUrl);
  if (status !== 200) broken.push(`over HTTP/2 the home page answers ${status}`);
  return broken;
}

function overHttp2(url: string): Promise<number | string> {
  return new Promise((resolve) => {
    const session = http2.connect(url);
    session.once('error', (error) => resolve(error.message));
    const request = session.request({ ':path': '/' });
    request.once('response', (headers) => resolve(Number(headers[':status'])));
    request.once('error', (error) => resolve(error.message));
    request.once('close', () => session.close());
    request.resume();
  });
}

/** As often as nginx needs to ask each instance first. */
const TURNS = 4;
const ENOUGH = 6;

/**
 * While both builds are asked, what the pages of one load may be asked of the other.
 * @param folders of the builds. @returns how many assets one build alone has, and a sentence for each that is missing.
 */
export async function checkAssets(
  publicUrl: string,
  folders: readonly string[],
): Promise<{ different: number; broken: string[] }> {
  const builds = folders.map(
    (folder) => new Set(globSync('static/**/*.{js,css}', { cwd: path.join(folder, TEST_DIST_DIR) })),
  );
  const different = builds.flatMap((build) =>
    [...build].filter((asset) => !builds.every((other) => other.has(asset))).slice(0, ENOUGH),
  );
  const browser = new Browser(publicUrl);
  const broken = different.length > 0 ? [] : ['both builds have the same assets: nothing was tried'];
  for (const asset of different) {
    const statuses: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      statuses.push((await browser.get(`/_next/${asset}`)).status);
    }
    if (statuses.some((status) => status !== 200)) broken.push(`${asset} answers ${statuses.join(', ')}`);
  }
  return { different: different.length, broken };
}
