/**
 * Strict-Transport-Security, as the setting says when the server starts: the headers of next.config.ts are fixed by the
 * build. Its subdomains may be somebody else's and not have https: it speaks for them where the merchant says so.
 */
import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

const HEADER = 'Strict-Transport-Security';

interface Settings {
  HSTS_SECONDS: number;
  HSTS_SUBDOMAINS: 'on' | 'off';
  PUBLIC_URL: string;
}

/** @returns the header's value; undefined where none is sent: switched off, or a shop without https. */
export function hstsValue({ HSTS_SECONDS, HSTS_SUBDOMAINS, PUBLIC_URL }: Settings): string | undefined {
  if (HSTS_SECONDS === 0 || !PUBLIC_URL.startsWith('https://')) return undefined;
  return `max-age=${HSTS_SECONDS}${HSTS_SUBDOMAINS === 'on' ? '; includeSubDomains' : ''}`;
}

/** Puts it on every answer of this process, files and pages alike. Called once, when the server starts. */
export function sendHsts(settings: Settings): void {
  const value = hstsValue(settings);
  if (value === undefined) return;
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    response.setHeader(HEADER, value);
  });
}
