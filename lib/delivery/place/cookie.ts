/** The remembered place in the request that is answered: see ./remembered.ts. */
import 'server-only';
import { cookies } from 'next/headers';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { hostCookie } from '@/lib/security/host-cookie';
import { shop } from '@/shop/config';
import type { Destination } from '../zones';
import { packDestination, REMEMBERED, REMEMBERED_SECONDS, unpackDestination } from './remembered';

const STATES: ReadonlySet<string> = new Set(INDIAN_STATES);
const COUNTRIES: ReadonlySet<string> = new Set(shop.deliveryCountries);

/** @returns undefined where nothing is remembered, or a place that no parcel of this shop can be addressed to. */
export async function rememberedDestination(): Promise<Destination | undefined> {
  const given = unpackDestination((await cookies()).get(hostCookie(REMEMBERED).name)?.value);
  if (!given) return undefined;
  const { country, state } = given;
  if (!COUNTRIES.has(country ?? 'IN')) return undefined;
  return state === undefined || STATES.has(state) ? given : { ...given, state: undefined };
}

/** In server actions only. */
export async function rememberDestination(destination: Destination): Promise<void> {
  const value = packDestination(destination);
  const { name, options } = hostCookie(REMEMBERED);
  const maxAge = value === '' ? 0 : REMEMBERED_SECONDS;
  // Read by product pages, which are drawn for everybody.
  (await cookies()).set(name, value, { ...options, httpOnly: false, maxAge });
}
