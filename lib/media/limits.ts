/** What is taken. */

/** Photographs from a camera have 5 to 15 MB. The proxy lets as much through: deploy/nginx/shop.conf. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
/** Where forms with a picture go (upload.ts), and how long one may be: the file, and the words around it. */
export const UPLOAD_PATH = '/api/console/pictures';
export const MAX_UPLOAD_BYTES = MAX_PICTURE_BYTES + 1024 * 1024;
/** A drawing is sent as it is: above this it is a photograph in disguise, or one that nobody wants to wait for. */
export const MAX_DRAWING_BYTES = 1024 * 1024;
/** Phones take 48 or 50 million. Each costs four bytes while it is read: 240 MB at the most, one picture at a time. */
export const MAX_PIXELS = 60_000_000;
/** Within one drawing, which holds all of them at once: together they have no more pixels than one picture. */
export const MAX_EMBEDDED = 50;
/** What a picture says in its place is a sentence. */
export const MAX_ALT_LENGTH = 300;
/** For each version of one. A drawing that nests its own parts is given up by librsvg after 500,000 of them. */
export const MAX_SECONDS = 20;
