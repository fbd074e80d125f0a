import type { FrameLocator, Locator, Page } from '@playwright/test';
import { payPage } from '@/shop/messages';
import { whole } from '../support/sentences';
import { HostedPage } from './hosted-page';
import { fillCheckout, type Wish } from './order-flow';
import { OrderPage } from './order-page';

/** The gateway's page in its window, on a page of the shop. */
export class PaymentWindow {
  readonly hosted: HostedPage<FrameLocator>;

  constructor(readonly page: Page) {
    this.hosted = new HostedPage(page.frameLocator('iframe[title="Payment"]'));
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Payment' });
  }

  get closeButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Cancel the payment' });
  }

  /** What has the focus in the window, as a tag's name: Playwright sees no focus of ours while a frame of another site has it. */
  focused(): Promise<string | undefined> {
    return this.dialog.evaluate((dialog) => {
      const root = dialog.getRootNode();
      return root instanceof ShadowRoot ? root.activeElement?.tagName : undefined;
    });
  }

  /** Of the page behind. */
  get wayRound(): Locator {
    return this.page.getByRole('link', { name: whole(payPage.onGateway) });
  }
}

/** From a product's page to the window, which waits for a way to pay. */
export async function placeInWindow(page: Page, wish: Wish = {}) {
  const { checkout, customer } = await fillCheckout(page, wish);
  await checkout.payButton.click();
  const paying = new PaymentWindow(page);
  await paying.hosted.arrived();
  return {
    paying,
    hosted: paying.hosted,
    email: customer.email,
    reference: await paying.hosted.reference(),
    order: new OrderPage(page),
  };
}
