/** Figures by day, week and method. */
export const figures = {
  title: 'Figures',
};
