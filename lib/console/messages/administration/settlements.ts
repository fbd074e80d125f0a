/** What came to the bank. */
export const settlements = {
  title: 'To the bank',
};
