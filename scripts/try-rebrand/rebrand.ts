/** The steps of docs/make-it-yours.md, roughly done: what a merchant would do in shop/. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { edit } from './edit';
import { removeDemoGoods } from './goods';

export const NAME = 'Sri Venkateswara Emporium Co';
/** What a page and an invoice say of the business. */
export const LEGAL_NAME = 'Sri Venkateswara Emporium LLP';

const SELLER = `seller: {
    legalName: '${LEGAL_NAME}',
    address: ['4 Car Street', 'Madurai 625001'],
    stateCode: '33',
    gstin: '33AABCS1429B1Z1',
    scheme: 'regular' as 'regular' | 'composition' | 'unregistered',
    signatory: 'Meenakshi Sundaram',
    telephone: '+91 452 400 0000',
    grievanceOfficer: {
      name: 'Lakshmi Iyer',
      designation: 'Grievance Officer',
      email: 'grievance@emporium.test',
      telephone: '+91 452 400 0001',
    },
  },`;

const DELIVERY = `export const delivery: Delivery = {
  rates: [{ rupees: 80, upToGrams: 2000 }, { rupees: 140 }],
  freeFromRupees: 1500,
  days: [4, 8],
  zones: [
    { name: 'Madurai', pins: ['625'], rupees: 30, days: [1, 2] },
    { name: 'Tamil Nadu', states: ['Tamil Nadu'], rupees: 60, freeFromRupees: 1000, days: [2, 4] },
    { name: 'Islands', states: ['Andaman and Nicobar Islands', 'Lakshadweep'], notDelivered: true },
  ],
};`;

const WARRANTY = `---
title: Warranty
description: What {{name}} stands for.
---

Lamps and tumblers for two years: {{seller.telephone}}.
`;

export async function rebrand(folder: string): Promise<void> {
  const at = (name: string) => path.join(folder, name);
  edit(at('config.ts'), [
    [/name: '[^']+'/, `name: '${NAME}'`],
    [/tagline: '[^']+'/, "tagline: 'Since 1931'"],
    [/description:\s+'[^']+'/, "description: 'Lamps, sarees and coffee.'"],
    [/supportEmail: '[^']+'/, "supportEmail: 'help@emporium.test'"],
    [/seller: \{[\s\S]*?\n {2}\},/, SELLER],
    [/referencePrefix: '[^']+'/, "referencePrefix: 'SVE'"],
    [/demoAdministrator: '[^']+'/, "demoAdministrator: 'owner@emporium.test'"],
    [/holdAndChargeLater: true/, 'holdAndChargeLater: false'],
    [/stockWarningAt: \d+/, 'stockWarningAt: 3'],
  ]);
  edit(at('theme.css'), [
    [/--primary: #\w+/, '--primary: #6b2147'],
    [/--accent: #\w+/, '--accent: #9fd3c7'],
    [/--font-heading:[^;]+;/, '--font-heading: var(--face-inter), sans-serif;'],
  ]);
  edit(at('brand/index.ts'), [
    [/import heroTall/, "import logoFile from './logo.png';\nimport heroTall"],
    [/logo: StaticImageData \| undefined = undefined/, 'logo: StaticImageData | undefined = logoFile'],
  ]);
  await sharp({ create: { width: 480, height: 120, channels: 3, background: '#6b2147' } }).toFile(
    at('brand/logo.png'),
  );
  edit(at('delivery.ts'), [[/export const delivery: Delivery = \{[\s\S]*?\n\};/, DELIVERY]]);
  edit(at('tax.ts'), [
    [/basisPoints: 1800/, 'basisPoints: 500'],
    [/usualHsn: ''/, "usualHsn: '5007'"],
    [/invoice: 'INV'/, "invoice: 'SVE'"],
  ]);
  writePages(at('pages'));
  removeDemoGoods(at('catalogue'));
}

/** Blanks filled in, in every language, and a page added that is in the first language alone. */
function writePages(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => file.endsWith('.md'))) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/‹[^›]*›/g, 'as agreed'));
  }
  writeFileSync(path.join(folder, 'warranty.md'), WARRANTY);
}
