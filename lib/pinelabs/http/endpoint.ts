/** The gateway's calls, by the names that logs and errors use. */
export type Endpoint =
  | 'token'
  | 'create-checkout'
  | 'get-order'
  | 'get-order-by-reference'
  | 'create-order'
  | 'create-payment'
  | 'capture'
  | 'cancel'
  | 'refund'
  | 'discover-offers'
  | 'discover-cardless'
  | 'validate-offer'
  | 'imei'
  | 'list-settlements'
  | 'get-settlement';
