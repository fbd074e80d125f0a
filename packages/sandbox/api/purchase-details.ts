/** `purchase_details`: who buys what. Unknown fields are dropped, as they never come back in an answer. */
import { z } from 'zod';
import { amount, merchantMetadata, text } from './fields';

const address = z.object({
  address1: text(0, 100).optional(),
  address2: text(0, 100).optional(),
  address3: text(0, 100).optional(),
  pincode: z
    .string({ error: 'must be a string of 6 to 10 characters' })
    .regex(/^[A-Za-z0-9 -]{6,10}$/, 'must be 6 to 10 letters or digits')
    .optional(),
  city: text(0, 50).optional(),
  state: text(0, 50).optional(),
  country: text(0, 50).optional(),
  full_name: text(0, 100).optional(),
  /** Three d's in most samples, the right spelling in one: each comes back as it was sent. */
  adddress_type: text(0, 50).optional(),
  address_type: text(0, 50).optional(),
  address_category: text(0, 50).optional(),
});

const customer = z.object({
  email_id: text(1, 50)
    .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address')
    .optional(),
  first_name: text(1, 50).optional(),
  last_name: text(1, 50).optional(),
  customer_id: text(1, 19).optional(),
  mobile_number: text(9, 20).regex(/^\d+$/, 'must be digits only').optional(),
  country_code: text(1, 5).default('91'),
  billing_address: address.default({}),
  shipping_address: address.default({}),
  is_edit_customer_details_allowed: z.boolean().default(false),
});

const price = z.number({ error: 'must be a number' }).min(0, 'must not be negative').optional();

export const cartDetails = z.object({
  cart_items: z
    .array(
      z.object({
        item_id: text(0, 100).optional(),
        item_name: text(1, 256),
        item_description: text(0, 1_024).optional(),
        item_details_url: text(0, 2_048).optional(),
        item_image_url: text(0, 2_048).optional(),
        item_original_unit_price: price,
        item_discounted_unit_price: price,
        item_quantity: z.int({ error: 'must be a whole number' }).min(1, 'must be at least 1'),
        item_currency: z.literal('INR', { error: 'must be INR' }).optional(),
      }),
    )
    .optional(),
});

const bankDetails = z.object({
  account_number: text(1, 34),
  ifsc_code: text(0, 11).optional(),
  bank_name: text(0, 100).optional(),
});

/** The official clients' name for where the account stands. */
export const accountDetails = z.object({ bank_details: bankDetails.optional() });

const products = z.array(z.object({ product_code: text(1, 100), product_amount: amount }));

export const purchaseDetails = z.object({
  customer: customer.prefault({}),
  merchant_metadata: merchantMetadata.optional(),
  bank_details: bankDetails.optional(),
  account_details: accountDetails.optional(),
  products: products.optional(),
  /** The same, as the official clients call it. */
  product: products.optional(),
  cart_details: cartDetails.optional(),
});
