import { countOf } from '../counts';

export const account = {
  title: 'Your account',
  secondStep: 'Second step at sign-in',
  neededHere: 'At least one is required.',
  offered:
    'Recommended. Outside the sandbox everybody needs it: a leaked password is then not enough to sign in.',
  app: 'Authenticator app',
  appSince: 'Set up on',
  appNone: 'Not set up',
  setUpApp: 'Set up an authenticator app',
  changeApp: 'Set up another app',
  removeApp: 'Remove the app',
  passkeys: 'Passkeys',
  noPasskeys: 'None',
  passkeyAdded: 'added',
  passkeyUsed: 'last used',
  passkeyUnused: 'not used yet',
  removePasskey: 'Remove',
  recovery: 'Recovery codes',
  recoveryLeft: (count: number) => `${countOf(count, 'code', 'codes')} left`,
  renewCodes: 'Make new recovery codes',
  renewText: 'New codes replace the ones that you have.',
  removing: 'Removing…',
  making: 'Making…',
  removed: 'Removed.',
  lastStays: 'This cannot be removed: your account has no other second step.',
  notThere: 'Already removed.',
  added: 'It is set up.',
  password: 'Change password',
  sessions: 'Where you are signed in',
  sessionsText:
    'End any session that you do not recognise, and change your password. Last use is shown to the minute.',
  columns: { address: 'Address', signedIn: 'Signed in', lastUsed: 'Last used' },
  thisOne: 'This browser',
  unknownDevice: 'Unknown browser',
  unknownAddress: 'unknown',
  on: (browser: string, system: string) => `${browser} on ${system}`,
  end: 'End',
  ending: 'Ending…',
  endedOne: 'The session has ended.',
  endedBefore: 'That session had already ended.',
  endOthers: 'End all others',
  endedOthers: (count: number) =>
    count === 0 ? 'There was no other session.' : `${countOf(count, 'session has', 'sessions have')} ended.`,
  noOthers: 'You are signed in nowhere else.',
};

/** Asked again before what must not be done from a browser that somebody left open. */
export const confirmIdentity = {
  title: 'Confirm it is you',
  text: 'You last confirmed that it is you more than 15 minutes ago. Nothing has been done yet: after this you return to where you were.',
  password: 'Password',
  passwordMissing: 'Enter your password.',
};

/** Blocked attempts to sign in. By mail to the owners: people/account-mails.ts. */
export const signInAlert = {
  attention: (count: number) => (count === 1 ? 'blocked sign-in attempt' : 'blocked sign-in attempts'),
};

/** An owner helps a colleague who cannot get in. */
export const lostSecondStep = {
  title: 'Lost second step',
  text: 'For somebody who has lost phone, passkey and recovery codes. Make sure, by voice or in person, that it is really they who ask: after this their password is enough to set up a new second step. Their sessions end.',
  take: 'Remove the second step',
  taking: 'Removing…',
  taken: 'Removed. They sign in with their password and set up a new one.',
  own: 'Your own second step is changed at “Your account”.',
};
