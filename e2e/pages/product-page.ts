import { expect, type Page } from '@playwright/test';
import { buyBox, cartChange, deliveryPromise } from '@/shop/messages';
import { beginning } from '../support/sentences';
import type { Thing } from './goods';

/** Where something is put into the cart. */
export class ProductPage {
  constructor(readonly page: Page) {}

  async open({ id }: Thing): Promise<void> {
    await this.page.goto(`/product/${id}`);
  }

  get addButton() {
    return this.page.getByRole('button', { name: buyBox.add });
  }

  get buyNowButton() {
    return this.page.getByRole('button', { name: beginning(buyBox.buyNow) });
  }

  get quantity() {
    return this.page.getByLabel(buyBox.quantity);
  }

  get emiPlansLink() {
    return this.page.getByRole('link', { name: buyBox.emiPlans });
  }

  get outcome() {
    return this.page
      .getByRole('status')
      .filter({ has: this.page.getByRole('link', { name: buyBox.viewCart }) });
  }

  /** By its words: how long delivery takes. */
  get delivery() {
    return this.page.getByRole('region', { name: deliveryPromise.title });
  }

  async add(quantity = 1): Promise<void> {
    if (quantity > 1) await this.quantity.selectOption(`${quantity}`);
    await this.addButton.click();
    await expect(this.outcome).toContainText(cartChange.added);
  }
}

/** The bar as it is drawn: its height, and whether its buttons stand in one row and inside the screen. */
export function barOf(page: Page) {
  return page.locator('[data-buy-bar]').evaluate((bar) => {
    const box = bar.getBoundingClientRect();
    const buttons = [...bar.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
    const inside = [...bar.querySelectorAll('button')].every(
      (button) => button.scrollWidth <= button.clientWidth && button.scrollHeight <= button.clientHeight,
    );
    return {
      share: box.height / window.innerHeight,
      atFoot: Math.abs(box.bottom - window.innerHeight) < 1,
      top: box.top,
      rows: new Set(buttons.map(({ top }) => Math.round(top))).size,
      fits: inside && buttons.every(({ left, right }) => left >= 0 && right <= window.innerWidth),
    };
  });
}
