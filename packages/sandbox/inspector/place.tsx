/** @jsxImportSource hono/jsx */
/** Which page of the inspector is open, and the way back to it. */
export interface Place {
  /** The order whose page this is; the start page without it. */
  readonly orderId?: string | undefined;
  readonly reference?: string | undefined;
  /** Why the last form was not taken. */
  readonly problem?: string | undefined;
}

/** Where a form came from, so that its answer leads back there. */
export function Back({ place }: { place: Place }) {
  return place.orderId === undefined ? null : <input type="hidden" name="back" value={place.orderId} />;
}
