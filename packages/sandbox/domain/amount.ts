/** Money as it goes over the wire, in minor units of its currency. */
export interface Amount {
  readonly value: number;
  readonly currency: string;
}

/** As a payment, a capture and a plan show it. */
export interface ConvenienceFee {
  readonly fee_amount: Amount;
  readonly tax_amount: Amount;
  readonly additional_fee_amount: Amount;
  readonly maximum_fee_amount: Amount;
  /** What is added to the payment. */
  readonly applicable_fee_amount: Amount;
  readonly subvented_fee_amount: Amount;
}
