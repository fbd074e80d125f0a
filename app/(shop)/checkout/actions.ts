'use server';

import { formAction } from '@/lib/action';
import { checkoutSchema } from '@/lib/orders/form/checkout-schema';
import { placeFromForm } from './place-from-form';

export const submitCheckout = formAction(checkoutSchema, placeFromForm);
