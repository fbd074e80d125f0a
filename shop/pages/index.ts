/** Where the pages lie that the footer lists: every `.md` here is one. */
export const pagesFolder = 'shop/pages';
