/** The forms about an order's parcel: who brings it and under which number, and where it goes. */
import 'server-only';
import { z } from 'zod';
import { courierNamed } from '@/lib/delivery/parcel/tracking';
import { readAddress } from '@/lib/orders/form/address-form';
import { cleanText } from '@/lib/typed/clean-text';
import { readCode } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { common, dispatch as t } from '../../messages';
import { id } from '../payment-action-fields';

const NAME_MAX = 60;
const NUMBER_MAX = 40;

export interface Parcel {
  courier: string | null;
  trackingNumber: string | null;
}

/** As it is written in shop/couriers.ts, where it is one of those. */
const courier = typedText(cleanText)
  .pipe(z.string().max(NAME_MAX, common.tooLong(NAME_MAX)))
  .transform((name) => courierNamed(name)?.name ?? name);

const trackingNumber = typedText((text) => readCode(text).replaceAll(' ', '')).pipe(
  z.string().regex(new RegExp(`^(?:[A-Za-z0-9][A-Za-z0-9/-]{0,${NUMBER_MAX - 1}})?$`), t.badNumber),
);

const parcel = z.object({ courier, trackingNumber }).check(({ value, issues }) => {
  if (value.trackingNumber === '' || value.courier !== '') return;
  issues.push({ code: 'custom', path: ['courier'], message: t.courierMissing, input: value });
});

const orNull = (text: string) => (text === '' ? null : text);

export const dispatchFields = z
  .intersection(z.object({ orderId: id }), parcel)
  .transform(({ orderId, ...typed }) => ({ orderId, parcel: parcelOf(typed) }));

/** After the dispatch. `tell`: the customer gets the message again. */
export const parcelFields = z
  .intersection(z.object({ orderId: id, tell: z.string().optional() }), parcel)
  .transform(({ orderId, tell, ...typed }) => ({
    orderId,
    tell: tell !== undefined,
    parcel: parcelOf(typed),
  }));

function parcelOf({ courier, trackingNumber }: z.output<typeof parcel>): Parcel {
  return { courier: orNull(courier), trackingNumber: orNull(trackingNumber) };
}

/** Of the checkout's form: its names, its rules. `seen` is a mark of the address that the form was drawn with. */
export const addressFields = z
  .looseObject({
    orderId: id,
    seen: z.string(common.formOutOfDate).regex(/^[0-9a-f]{64}$/, common.formOutOfDate),
  })
  .transform(({ orderId, seen, ...form }, context) => ({
    orderId,
    seen,
    address: readAddress(form, 'shipping', context),
  }));
