/** What is done to many orders at once. */
export const bulk = {
  title: 'Many orders at once',
};
