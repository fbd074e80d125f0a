import { expect, type Page } from '@playwright/test';
import type { Thing } from './goods';

/** Where something is put into the cart. */
export class ProductPage {
  constructor(readonly page: Page) {}

  async open({ id }: Thing): Promise<void> {
    await this.page.goto(`/product/${id}`);
  }

  get addButton() {
    return this.page.getByRole('button', { name: 'Add to cart' });
  }

  get outcome() {
    return this.page.getByRole('status').filter({ has: this.page.getByRole('link', { name: 'View cart' }) });
  }

  async add(quantity = 1): Promise<void> {
    if (quantity > 1) await this.page.getByLabel('Quantity').selectOption(`${quantity}`);
    await this.addButton.click();
    await expect(this.outcome).toContainText('Added to your cart.');
  }
}
