'use server';

import { refresh } from 'next/cache';
import { formAction } from '@/lib/action';
import { rememberDestination } from '@/lib/delivery/place/cookie';
import { placeSchema } from './place-schema';

/** Remembers a place on this device, and draws the page anew with what it makes of fee and days. An empty PIN forgets it. */
export const deliverToAction = formAction(placeSchema, async (destination) => {
  await rememberDestination(destination);
  refresh();
  return { ok: true, data: undefined };
});
