/** Who brings an order's parcel, and where its way is shown. Pure. */
import { cleanText } from '@/lib/typed/clean-text';
import { type Courier, couriers } from '@/shop/couriers';

export interface Tracking {
  courier: string | undefined;
  number: string | undefined;
  /** The courier's page about this parcel; undefined where shop/couriers.ts has none. */
  link: string | undefined;
}

/** @returns undefined where nothing is noted. */
export function trackingOf(
  { courier, trackingNumber }: { courier: string | null; trackingNumber: string | null },
  known: readonly Courier[] = couriers,
): Tracking | undefined {
  if (courier === null && trackingNumber === null) return undefined;
  // The row may have been written by other hands than the console's form.
  const number = cleanText(trackingNumber ?? '') || undefined;
  const track = courierNamed(courier ?? '', known)?.track;
  return {
    courier: cleanText(courier ?? '') || undefined,
    number,
    link: track && number ? track.replace('{number}', () => encodeURIComponent(number)) : undefined,
  };
}

/** `bluedart` is Blue Dart. */
export function courierNamed(typed: string, known: readonly Courier[] = couriers): Courier | undefined {
  return known.find(({ name }) => bare(name) === bare(typed));
}

const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
