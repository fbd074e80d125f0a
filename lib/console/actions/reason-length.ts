/** Characters of a reason or a note. Apart from the schemas, so that a form in the browser does not bring zod along. */
export const REASON_LENGTH = 200;
export const NOTE_LENGTH = 500;
