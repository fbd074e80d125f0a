/** The shop's own facts. What a merchant edits stands here, in app/globals.css and in the catalogue. */
export const shop = {
  name: 'Banyan',
  tagline: 'Everyday things, well chosen',
  supportEmail: 'care@banyan.example',
  locale: 'en-IN',
  timeZone: 'Asia/Kolkata',
} as const;
