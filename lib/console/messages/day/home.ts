/** The console's first page: what waits. */
export const home = {
  title: 'Today',
};
