export const pagesFolder = 'tests/fixture-shop/pages';
