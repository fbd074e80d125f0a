/** What is taken. */

/** Photographs from a camera have 5 to 15 MB. The proxy lets as much through: deploy/nginx/shop.conf. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
/** A drawing is sent as it is: above this it is a photograph in disguise, or one that nobody wants to wait for. */
export const MAX_DRAWING_BYTES = 1024 * 1024;
/** Phones take 48 or 50 million. Each costs four bytes while it is read: 240 MB at the most, one picture at a time. */
export const MAX_PIXELS = 60_000_000;
/** What a picture says in its place is a sentence. */
export const MAX_ALT_LENGTH = 300;
/** For one picture; a drawing that nests its own parts without end is stopped by it. */
export const MAX_SECONDS = 20;
