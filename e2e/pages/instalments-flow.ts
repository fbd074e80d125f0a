/** The way of a customer who pays in instalments. */
import type { Page } from '@playwright/test';
import { SPEAKERS, type Thing } from './goods';
import { HostedPage } from './hosted-page';
import { type EmiCard, InstalmentsPage } from './instalments-page';
import { fillCheckout } from './order-flow';

interface Wish {
  readonly thing?: Thing;
  /** Authorised now, charged on dispatch. */
  readonly hold?: boolean;
}

/** From a product's page to the plans. */
export async function toPlans(page: Page, { thing = SPEAKERS, hold = false }: Wish = {}) {
  const { checkout } = await fillCheckout(page, { thing });
  await checkout.choose('emi');
  if (hold) await checkout.charge('hold').check();
  await checkout.choosePlanButton.click();
  const plans = new InstalmentsPage(page);
  await plans.arrived();
  return plans;
}

export interface Choice {
  readonly bank: string;
  /** `3 months`. */
  readonly months: string;
  readonly card: EmiCard;
}

/** To the page where the bank asks for its password. */
export async function confirmPlan(plans: InstalmentsPage, { bank, months, card }: Choice) {
  await plans.choose(bank, months);
  await plans.enterCard(card);
  await plans.payButton.click();
  await plans.page.getByLabel('One-time password').waitFor();
  return new HostedPage(plans.page);
}

/** From a product's page to there. */
export async function begin(page: Page, choice: Choice, wish: Wish = {}): Promise<HostedPage> {
  return confirmPlan(await toPlans(page, wish), choice);
}
