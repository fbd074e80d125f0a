/** What the parts of the checkout form share: which fields there are, and what is known of each. */

/** Every field that can be wrong, in the order of the page, with the words of the summary's links. */
export const FIELD_LABELS = {
  email: 'E-mail',
  firstName: 'First name',
  lastName: 'Last name',
  mobileCountry: 'Country code',
  mobile: 'Mobile number',
  shippingCountry: 'Delivery: country',
  shippingName: 'Recipient’s name',
  shippingAddress1: 'Delivery: house and street',
  shippingAddress2: 'Delivery: area or landmark',
  shippingAddress3: 'Delivery: address line 3',
  shippingPincode: 'Delivery: PIN code',
  shippingPostcode: 'Delivery: postal code',
  shippingCity: 'Delivery: town or city',
  shippingState: 'Delivery: state',
  shippingRegion: 'Delivery: state, province or county',
  billingCountry: 'Billing: country',
  billingName: 'Name on the bill',
  billingAddress1: 'Billing: house and street',
  billingAddress2: 'Billing: area or landmark',
  billingAddress3: 'Billing: address line 3',
  billingPincode: 'Billing: PIN code',
  billingPostcode: 'Billing: postal code',
  billingCity: 'Billing: town or city',
  billingState: 'Billing: state',
  billingRegion: 'Billing: state, province or county',
  payment: 'When you are charged',
  accountNumber: 'Account number',
  ifsc: 'IFSC',
  bankName: 'Bank’s name',
  method: 'How you pay',
} as const;

export type FieldName = keyof typeof FIELD_LABELS;

export interface FormState {
  /** What was typed before, by field; empty at first. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The fields that need another look, from the top of the page down. */
export function wrongFields(errors: FormState['errors']): FieldName[] {
  return (Object.keys(FIELD_LABELS) as FieldName[]).filter((name) => errors[name] !== undefined);
}
