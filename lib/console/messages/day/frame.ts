/** Around every page of the console: its header, what changes by itself, and its keys. */
export const frame = {
  today: 'Today',
  figures: 'Reports',
  settlements: 'Settlements',
  webhooks: 'Webhooks',
  menu: 'Menu',
  more: 'More',
};

export const live = {
  changed: 'Something here has changed.',
  show: 'Show it',
  ended: 'Your session has ended.',
  signIn: 'Sign in again',
  away: 'The shop cannot be reached: this page may be out of date.',
};

export const keys = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  list: [
    ['/', 'Find an order'],
    ['j', 'Next row'],
    ['k', 'Previous row'],
    ['Enter', 'Open the order of the row'],
    ['x', 'Select or deselect the row'],
    ['c', 'Capture the order of the row'],
    ['?', 'Show these shortcuts'],
  ],
  use: 'Use these keys',
  useHint: 'Kept in this browser. Turn them off if you use dictation, or if keys are pressed by mistake.',
} as const;
