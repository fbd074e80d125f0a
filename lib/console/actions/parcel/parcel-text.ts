/** A parcel as the history names it. Pure: a round of reconcile dispatches too, and has no page that a guard could stand before. */
import { dispatch as t } from '../../messages';
import type { Parcel } from './parcel-fields';

/** `Blue Dart BD12`; `nothing`. */
export function parcelText({ courier, trackingNumber }: Parcel): string {
  return [courier, trackingNumber].filter(Boolean).join(' ') || t.noParcel;
}
