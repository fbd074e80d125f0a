import type { Rich } from '@/shop/messages/rich';

export const signIn = {
  title: 'Sign in',
  heading: 'Sign in to the console',
  signedOut: 'You are signed out.',
  signedOutHere:
    'You are signed out in this browser, but the session could not be ended on the server: it expires within hours.',
  endedTitle: 'Your session has ended',
  endedText:
    'The button that you pressed did nothing: nothing was captured, refunded, cancelled or changed. Sign in, and you come back to where you were.',
  typedIsKept: 'What you typed is kept in this tab.',
  footnote: (hours: number, idleMinutes: number) =>
    `For the people who run the shop. A session ends ${hours} hours after the sign-in, or after ${idleMinutes} minutes without use.`,
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  pending: 'Signing in…',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  bothNeeded: 'Both fields are needed.',
  /** The same for an unknown account and a wrong password. */
  wrong: 'The e-mail or the password is not right.',
  notSaved: 'We could not sign you in just now: the shop’s database takes no writes. Try again.',
};

export const shell = {
  nav: 'Console',
  orders: 'Orders',
  products: 'Products',
  messages: 'Messages',
  invoices: 'Invoices',
  hosts: 'Hosts',
  shop: 'Shop',
  customers: 'Customer data',
  coupons: 'Coupons',
  people: 'People',
  audit: 'Audit log',
  role: (name: string) => ` (${name})`,
  account: 'Your account',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no such page or order, or your account may not open it.',
  errorTitle: 'Something went wrong',
  errorText:
    'The page could not be loaded. If you have just moved money, look at the order before you try again: what was sent to the gateway is in its history.',
  errorAction: 'Try again',
  errorDigest: <Part>(digest: Part): Rich<Part> => ['For the log: ', digest],
};
