import type { Locator, Page } from '@playwright/test';
import { scriptsReady } from '../support/scripts-ready';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export class SignInPage {
  constructor(readonly page: Page) {}

  async open(path = '/admin'): Promise<void> {
    await this.page.goto(path);
    await this.heading.waitFor();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Sign in to the console' });
  }

  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  async submit({ email, password }: Credentials): Promise<void> {
    // After a refusal the page's scripts empty the password's field as they begin.
    await scriptsReady(this.page.getByLabel('E-mail'));
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Waits until the console is there. */
  async signIn(credentials: Credentials, path = '/admin'): Promise<void> {
    await this.open(path);
    await this.submit(credentials);
    await this.page.getByRole('navigation', { name: 'Console' }).waitFor();
  }
}
