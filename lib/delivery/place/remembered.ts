/** The cookie of the place that a shopper typed last: it shows a fee and a promise, and decides nothing. Pure. */

import type { Destination } from '../zones';
import { isPin } from './pin';

export const REMEMBERED = 'deliver_to';
export const REMEMBERED_SECONDS = 30 * 24 * 60 * 60;

export function packDestination({ country, state, pin }: Destination): string {
  const given = Object.entries({ country, state, pin }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return new URLSearchParams(given).toString();
}

/** @returns what is left of a value that anybody may have written; undefined for nothing. */
export function unpackDestination(value: string | undefined): Destination | undefined {
  const given = new URLSearchParams((value ?? '').slice(0, 200));
  const pin = given.get('pin') ?? undefined;
  const state = given.get('state') ?? undefined;
  const country = given.get('country') ?? undefined;
  const destination = {
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(state !== undefined && state !== '' ? { state } : {}),
    ...(isPin(pin) ? { pin } : {}),
  };
  return Object.keys(destination).length > 0 ? destination : undefined;
}

/** Out of a `document.cookie`. */
export function rememberedPin(cookie: string): string | undefined {
  const value = cookie.match(new RegExp(`(?:^|;\\s*)(?:__Host-)?${REMEMBERED}=([^;]*)`))?.[1];
  try {
    return value === undefined ? undefined : unpackDestination(decodeURIComponent(value))?.pin;
  } catch {
    return undefined;
  }
}

/** For a `document.cookie`. */
export function pinToRemember(pin: string, secure: boolean): string {
  const value = encodeURIComponent(packDestination({ pin }));
  const name = `${secure ? '__Host-' : ''}${REMEMBERED}`;
  return `${name}=${value}; Path=/; Max-Age=${REMEMBERED_SECONDS}; SameSite=Lax${secure ? '; Secure' : ''}`;
}
