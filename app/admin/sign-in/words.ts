/** What the sign-in page says. The same for an unknown account and a wrong password. */

export const WRONG_CREDENTIALS = 'The e-mail or the password is not right.';

export const NOT_SIGNED_IN =
  'We could not sign you in just now: the shop’s database takes no writes. Try again.';

/** Rounded up: nobody is told to come back too early. */
export function waitWords(until: number, now: number): string {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  const minutes = Math.ceil(seconds / 60);
  const wait = seconds < 60 ? 'a minute' : minutes === 1 ? 'one minute' : `${minutes} minutes`;
  return `There were too many tries. Wait ${wait}, then try again.`;
}

export const SIGNED_OUT = 'You are signed out.';

export const SIGNED_OUT_HERE =
  'You are signed out in this browser, but the session could not be ended on the server: it ends by itself within eight hours.';
