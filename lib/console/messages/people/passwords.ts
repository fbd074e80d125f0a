/** Passwords: what they must be, and the pages that change and set them. */
export const passwords = {
  title: 'Change password',
  intro: 'Changing it signs you out everywhere else.',
  mustChangeTitle: 'Set a password of your own first',
  mustChange:
    'The password that you signed in with was printed, or is in a file on the server. Set one that only you know before you go on.',
  present: 'Current password',
  presentWrong: 'That is not your current password.',
  new: 'New password',
  hint: 'At least 12 characters. Several words that mean something to you alone are easiest to remember.',
  sameAsBefore: 'That is your current password. Choose another one.',
  submit: 'Change password',
  pending: 'Saving…',
  changed: 'Your password is changed. You are signed out everywhere else.',

  tooShort: (least: number) => `Use at least ${least} characters.`,
  tooLong: (most: number) => `Use at most ${most} characters.`,
  repeats: 'This repeats a few characters. Use more different ones.',
  common: 'This is among the passwords that are guessed first. Choose another one.',
  ownWords:
    'This is made of your name, your e-mail, the shop’s name or words like “password”. Add words that nobody would guess.',

  forgotten: 'Forgotten your password?',
  resetTitle: 'Set a new password',
  resetIntro: 'Enter the e-mail address of your account. We send a link to set a new password.',
  email: 'E-mail',
  emailMissing: 'Enter your e-mail address.',
  send: 'Send the link',
  sending: 'Sending…',
  /** The same whether or not there is an account. */
  sent: 'If there is an account with this address, a link is on its way. It works once, for 15 minutes.',
  backToSignIn: 'Back to sign-in',

  setTitle: 'Set your password',
  setIntro: (email: string) => `For the account ${email}.`,
  name: 'Your name',
  nameMissing: 'Enter your name.',
  set: 'Set password',
  linkOver: 'This link no longer works',
  linkOverText:
    'It was used, it is too old, or a newer one was sent. Ask for a new password on the sign-in page; for an invitation, ask an owner of the shop to send it again.',
  done: 'Your password is set. Sign in with it.',
};
