/** A form that is wrong in places: nothing typed is lost, and the first place is where one is taken. */
import { CheckoutPage, newCustomer } from './pages/checkout-page';
import { TOFFEE } from './pages/goods';
import { HostedPage } from './pages/hosted-page';
import { ProductPage } from './pages/product-page';
import { expect, test } from './support/test';

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
      await expect(checkout.alert).toContainText('Please check these details.');
      await expect(checkout.fields.email).toBeFocused();
      // Many people have one name.
      const { lastName, ...needed } = checkout.fields;
      await expect(lastName).not.toHaveAttribute('aria-invalid');
      for (const field of Object.values(needed)) {
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await expect(field).toHaveAccessibleDescription(/Enter|Choose/);
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
      await expect(checkout.fields.mobile).toHaveAccessibleDescription(
        /10 digits that begins with 6, 7, 8 or 9/,
      );
      await expect(checkout.fields.pincode).toHaveAccessibleDescription(/does not begin with 0/);
      await expect(checkout.fields.email).not.toHaveAttribute('aria-invalid');
      await expect(checkout.alert.getByRole('link')).toHaveText(['Mobile number', 'Delivery: PIN code']);
      for (const [field, value] of [
        ['email', customer.email],
        ['firstName', customer.firstName],
        ['mobile', '12345'],
        ['street', customer.street],
        ['pincode', '012345'],
        ['state', customer.state],
      ] as const) {
        await expect(checkout.fields[field]).toHaveValue(value);
      }
      await expect(page.getByRole('radio', { name: /^Hold now/ })).toBeChecked();

      await checkout.fields.mobile.fill(customer.mobile);
      await checkout.fields.pincode.fill(customer.pincode);
      await checkout.payButton.click();
      await new HostedPage(page).arrived();
    });

    test('another address for the bill unfolds, and is checked too', async ({ page }) => {
      const checkout = new CheckoutPage(page);
      await checkout.open();
      await checkout.fill(newCustomer());
      const bill = page.getByRole('region', { name: 'Billing address' });
      await expect(bill.getByLabel('House and street')).toBeHidden();
      await bill.getByRole('checkbox', { name: 'Same as delivery address' }).uncheck();
      await bill.getByLabel('House and street').fill('7 Temple Street');
      await checkout.payButton.click();
      await expect(bill.getByLabel('PIN code')).toBeFocused();
      await expect(bill.getByLabel('House and street')).toHaveValue('7 Temple Street');
      await expect(bill.getByRole('checkbox')).not.toBeChecked();
    });
  });
}
