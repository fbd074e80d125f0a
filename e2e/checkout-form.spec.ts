/** A form that is wrong in places: nothing typed is lost, and the first place is where one is taken. */
import { checkoutErrors, fieldNames, fieldTexts, forms, textErrors } from '@/shop/messages';
import { CheckoutPage, type Customer, newCustomer } from './pages/checkout-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { ProductPage } from './pages/product-page';
import { PHONE_SCREEN } from './support/screens';
import { saying } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

/** What each field says that is left empty. */
const MISSING: Readonly<Record<keyof Customer, string>> = {
  email: checkoutErrors.emailMissing,
  name: textErrors.missing(fieldTexts.payer),
  mobile: checkoutErrors.mobileMissing,
  street: textErrors.missing(fieldTexts.address1),
  pincode: checkoutErrors.pincodeMissing,
  city: textErrors.missing(fieldTexts.city),
  state: checkoutErrors.state,
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ page }) => {
      const product = new ProductPage(page);
      await product.open(TOFFEE);
      await product.add();
    });

    test('an empty form says what is missing, from the top', async ({ page }) => {
      const checkout = new CheckoutPage(page);
      await checkout.open();
      await checkout.payButton.click();
      await expect(checkout.alert).toContainText(forms.check);
      await expect(checkout.fields.name).toBeFocused();
      for (const [name, error] of Object.entries(MISSING)) {
        const field = checkout.fields[name as keyof Customer];
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await expect(field).toHaveAccessibleDescription(saying(error));
      }
    });

    test('what was typed stays, the first wrong field has the focus, and the mend is enough', async ({
      page,
    }) => {
      const checkout = new CheckoutPage(page);
      await checkout.open();
      const customer = newCustomer();
      await checkout.fill({ ...customer, mobile: '12345', pincode: '012345' });
      await checkout.chooseHold();
      await checkout.payButton.click();

      await expect(checkout.fields.mobile).toBeFocused();
      await expect(checkout.fields.mobile).toHaveAccessibleDescription(saying(checkoutErrors.mobileIndia));
      await expect(checkout.fields.pincode).toHaveAccessibleDescription(saying(checkoutErrors.pincode));
      await expect(checkout.fields.email).not.toHaveAttribute('aria-invalid');
      await expect(checkout.alert.getByRole('link')).toHaveText([
        fieldNames.mobile,
        fieldNames.shippingPincode,
      ]);
      for (const [field, value] of [
        ['email', customer.email],
        ['name', customer.name],
        ['mobile', '12345'],
        ['street', customer.street],
        ['pincode', '012345'],
        ['state', customer.state],
      ] as const) {
        await expect(checkout.fields[field]).toHaveValue(value);
      }
      await expect(checkout.charge('hold')).toBeChecked();

      await checkout.fields.mobile.fill(customer.mobile);
      await checkout.fields.pincode.fill(customer.pincode);
      await checkout.payButton.click();
      await new HostedPage(page).arrived();
    });

    test('another address for the bill unfolds, and is checked too', async ({ page }) => {
      const checkout = new CheckoutPage(page);
      await checkout.open();
      await checkout.fill(newCustomer());
      await expect(checkout.billingField('line1')).toBeHidden();
      await checkout.sameForBilling.uncheck();
      await checkout.billingField('line1').fill('7 Temple Street');
      await checkout.payButton.click();
      await expect(checkout.billingField('pincode')).toBeFocused();
      await expect(checkout.billingField('line1')).toHaveValue('7 Temple Street');
      await expect(checkout.sameForBilling).not.toBeChecked();
    });
  });
}
