/** Set by the page's script around its own requests, and by nobody else. */
export const WATCHING_COOKIE = 'watching';
