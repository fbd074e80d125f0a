/** The shop's own facts. A merchant changes these, the tokens in app/globals.css and the catalogue, and it is theirs. */
export const shop = {
  name: 'Banyan',
  tagline: 'Everyday things, well chosen',
  supportEmail: 'care@banyan.example',
  locale: 'en-IN',
  timeZone: 'Asia/Kolkata',
} as const;
