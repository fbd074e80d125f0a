import { countOf } from '../counts';

export const account = {
  title: 'Your account',
  secondStep: 'Second step at sign-in',
  neededHere: 'One of these must stay.',
  offered:
    'Recommended. Outside the sandbox it is required of everybody: a password that leaked is then not enough.',
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
  renewText: 'Once new codes are made, those that you have stop working.',
  removing: 'Removing…',
  making: 'Making…',
  removed: 'Removed.',
  lastStays: 'This one stays: your account has no other second step.',
  notThere: 'It was removed before.',
  added: 'It is set up.',
  password: 'Change password',
  sessions: 'Where you are signed in',
  sessionsText:
    'End whatever you do not know, and change your password then. Last use is kept to the minute.',
  columns: { address: 'Address', signedIn: 'Signed in', lastUsed: 'Last used' },
  thisOne: 'This browser',
  unknownDevice: 'Unknown browser',
  unknownAddress: 'unknown',
  on: (browser: string, system: string) => `${browser} on ${system}`,
  end: 'End',
  ending: 'Ending…',
  endedOne: 'The session has ended.',
  endedBefore: 'That session had ended already.',
  endOthers: 'End all others',
  endedOthers: (count: number) =>
    count === 0 ? 'There was no other session.' : `${countOf(count, 'session has', 'sessions have')} ended.`,
  noOthers: 'You are signed in nowhere else.',
};

/** Asked again before what must not be done from a browser that somebody left open. */
export const confirmIdentity = {
  title: 'Confirm it is you',
  text: 'You last proved who you are more than 15 minutes ago. Nothing was done yet: after this you come back to where you were.',
  password: 'Password',
  passwordMissing: 'Type your password.',
};

/** Tries to sign in that were turned away. By mail to the owners: people/account-mails.ts. */
export const signInAlert = {
  attention: (count: number) => (count === 1 ? 'try to sign in turned away' : 'tries to sign in turned away'),
};

/** An owner helps a colleague who cannot get in. */
export const lostSecondStep = {
  title: 'A second step that was lost',
  text: 'For somebody who has neither phone nor passkey nor recovery codes. Make sure that it is they who ask, by voice or in person: after this their password is enough to set up a new second step. Their sessions end.',
  take: 'Take the second step away',
  taking: 'Taking it away…',
  taken: 'It is taken away. They sign in with their password and set up a new one.',
  own: 'Your own second step is changed at “Your account”.',
};
