/** What the parts of the checkout form share: which fields there are, and what is known of each. */
import { fieldNames } from '@/shop/messages';

/** Every field that can be wrong, in the order of the page. */
export type FieldName = keyof typeof fieldNames;

export interface CheckoutFormState {
  /** What was typed before, by field; empty at first. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The fields that need another look, from the top of the page down. */
export function wrongFields(errors: CheckoutFormState['errors']): FieldName[] {
  return (Object.keys(fieldNames) as FieldName[]).filter((name) => errors[name] !== undefined);
}
