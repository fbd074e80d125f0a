/** What does not seem to fit together in an address: asked once, never refused. */
import 'server-only';
import { stateDoubt } from '@/lib/delivery/note';
import { otherTown } from '@/lib/delivery/place/pin-places';
import type { Destination } from '@/lib/delivery/zones';
import { checkoutForm, deliveryFee as t } from '@/shop/messages';

/** @returns the doubt in words; undefined where there is none. */
export async function placeDoubt({
  pin = '',
  state,
  city,
}: Destination & { city: string }): Promise<string | undefined> {
  const doubt = stateDoubt(pin, state);
  if (doubt !== undefined) return doubt;
  const place = await otherTown(pin, city);
  if (!place) return undefined;
  return t.otherTown(pin, place.town ? checkoutForm.place.of(place.town, place.state) : place.state);
}
