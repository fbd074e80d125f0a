/** "Customer data" in the console: found, given out as a file, erased, with what stays and why. */
import { customers as t, waitText } from '@/lib/console/messages';
import { payOrder, placeOrderInBrowser } from './pages/order-flow';
import { SignInPage } from './pages/sign-in-page';
import { expect, test } from './support/test';

test('an owner gives a customer’s data out as a file, with and without scripts', async ({
  page,
  admin,
  browser,
}) => {
  const { email, reference } = await payOrder(page);
  await new SignInPage(page).signIn(admin);
  await page.goto('/admin/customers');
  await page.getByLabel(t.email).fill(email);
  await page.getByRole('button', { name: t.find }).click();
  await expect(page.getByText(waitText.check)).toBeVisible();
  await expect(page.getByRole('button', { name: t.erase })).toHaveCount(0);
  await page.getByRole('button', { name: t.export }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: t.download }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('customer.json');
  const chunks = await (await file.createReadStream()).toArray();
  expect(Buffer.concat(chunks).toString()).toContain(reference);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await new SignInPage(bare).signIn(admin);
  await bare.goto('/admin/customers');
  await bare.getByLabel(t.email).fill(email);
  await bare.getByRole('button', { name: t.find }).click();
  await bare.getByRole('button', { name: t.export }).click();
  await expect(bare.getByRole('textbox', { name: t.exportTitle })).toHaveValue(new RegExp(reference));
  await plain.close();
});

test('what may still be paid is not erased, and a search that fails keeps what was typed', async ({
  page,
  admin,
}) => {
  const { email } = await placeOrderInBrowser(page);
  await new SignInPage(page).signIn(admin);
  await page.goto('/admin/customers');
  await page.getByLabel(t.email).fill('nobody@mail.example');
  await page.getByRole('button', { name: t.find }).click();
  await expect(page.getByText(t.nothing)).toBeVisible();
  await expect(page.getByLabel(t.email)).toHaveValue('nobody@mail.example');
  await page.getByLabel(t.email).fill(email);
  await page.getByRole('button', { name: t.find }).click();
  await expect(page.getByText(waitText.payment)).toBeVisible();
});
