import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTexts, checkoutErrors as t, textErrors } from '@/shop/messages';
import { ADDRESS_LINE_MAX, CITY_MAX, NAME_MAX, STATE_MAX } from './address-form';
import { checkoutSchema } from './checkout-schema';
import { COUNTRIES } from './countries';
import { INDIAN_STATES } from './indian-states';

const good = {
  checkoutToken: 'AbCdEfGhIjKlMnOpQrStUv',
  shownTotal: '123400',
  email: 'asha@example.com',
  name: 'Asha Rao',
  mobile: '9876543210',
  shippingName: '',
  shippingAddress1: '14 Residency Road',
  shippingAddress2: 'Near the post office',
  shippingCity: 'Bengaluru',
  shippingState: 'Karnataka',
  shippingPincode: '560025',
  billing: 'same',
  payment: 'now',
};

const ownBilling = {
  billing: 'own',
  billingName: 'Rao & Daughters',
  billingAddress1: '2 Hill Street',
  billingAddress2: '',
  billingCity: 'Ooty',
  billingState: 'Tamil Nadu',
  billingPincode: '643001',
};

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]));
}

function parse(changes: Record<string, unknown> = {}) {
  return checkoutSchema.parse({ ...good, ...changes });
}

function errors(changes: Record<string, unknown>): Record<string, string> {
  const result = checkoutSchema.safeParse({ ...good, ...changes });
  return result.success ? {} : fieldErrors(result.error.issues);
}

describe('the checkout form', () => {
  it('takes a GSTIN of another state than the delivery’s: tax goes by where the goods end', () => {
    const business = { business: 'yes', businessName: 'Rao & Daughters', gstin: '27AAPFU0939F1ZV' };
    expect(parse({ ...business, shippingState: 'Karnataka' }).business).toEqual({
      gstin: '27AAPFU0939F1ZV',
      name: 'Rao & Daughters',
    });
    expect(errors({ ...business, gstin: '27AAPFU0938F1ZV' })).toEqual({ gstin: t.gstinWrong });
    expect(parse({ ...business, business: undefined }).business).toBeUndefined();
  });

  it('becomes what an order is placed with', () => {
    expect(parse()).toEqual({
      checkoutToken: good.checkoutToken,
      shownTotal: 123_400,
      email: 'asha@example.com',
      mobile: '9876543210',
      dialCode: '91',
      firstName: 'Asha',
      lastName: 'Rao',
      shippingAddress: {
        fullName: 'Asha Rao',
        address1: '14 Residency Road',
        address2: 'Near the post office',
        address3: '',
        city: 'Bengaluru',
        state: 'Karnataka',
        pincode: '560025',
        country: 'India',
        countryCode: 'IN',
      },
      billingAddress: expect.objectContaining({ fullName: 'Asha Rao', city: 'Bengaluru' }),
      preAuth: false,
    });
    expect(parse({ payment: 'hold' }).preAuth).toBe(true);
  });

  it('sends the parcel to the recipient and the bill to the payer', () => {
    const { shippingAddress, billingAddress } = parse({ shippingName: 'Grandmother' });
    expect(shippingAddress.fullName).toBe('Grandmother');
    expect(billingAddress.fullName).toBe('Asha Rao');
  });

  it('takes a billing address of its own, and asks for its fields only then', () => {
    expect(parse(ownBilling).billingAddress).toEqual({
      fullName: 'Rao & Daughters',
      address1: '2 Hill Street',
      address2: '',
      address3: '',
      city: 'Ooty',
      state: 'Tamil Nadu',
      pincode: '643001',
      country: 'India',
      countryCode: 'IN',
    });
    expect(Object.keys(errors({ billing: undefined })).sort()).toEqual([
      'billingAddress1',
      'billingCity',
      'billingPincode',
      'billingState',
    ]);
    expect(errors({ billing: 'same', billingPincode: 'nonsense' })).toEqual({});
  });

  it('names every field that needs another look at once, each with its mend', () => {
    const empty = checkoutSchema.safeParse({
      checkoutToken: good.checkoutToken,
      shownTotal: '100',
      billing: 'same',
    });
    expect(empty.success).toBe(false);
    if (empty.success) return;
    expect(fieldErrors(empty.error.issues)).toEqual({
      email: t.emailMissing,
      name: textErrors.missing(fieldTexts.payer),
      mobile: t.mobileMissing,
      shippingAddress1: textErrors.missing(fieldTexts.address1),
      shippingCity: textErrors.missing(fieldTexts.city),
      shippingState: t.state,
      shippingPincode: t.pincodeMissing,
    });
  });

  it.each([
    '9876543210',
    '+91 98765-43210',
    '091 98765 43210',
    'tel:+91-98765-43210',
    '+91\u2011९८७६५\u201143210',
  ])('reads the mobile number %s', (mobile) => {
    expect(parse({ mobile })).toMatchObject({ mobile: '9876543210', dialCode: '91' });
  });

  it.each(['5876543210', '987654321', '98765432101', '+91 5876543210', '98765abcde'])(
    'refuses the mobile number %s',
    (mobile) => {
      expect(errors({ mobile })).toEqual({
        mobile: t.mobileIndia,
      });
    },
  );

  it('reads a PIN code with a space and refuses one that cannot be', () => {
    for (const shippingPincode of [' 560 025 ', '560\u2011025', '५६००२५', '௫௬௦௦௨௫', '５６００２５'])
      expect(parse({ shippingPincode }).shippingAddress.pincode).toBe('560025');
    for (const shippingPincode of ['056002', '5600', '5600255', '56002a', '-60025']) {
      expect(Object.keys(errors({ shippingPincode }))).toEqual(['shippingPincode']);
    }
  });

  it.each([
    ['shippingName', NAME_MAX],
    ['shippingAddress1', ADDRESS_LINE_MAX],
    ['shippingAddress2', ADDRESS_LINE_MAX],
    ['shippingAddress3', ADDRESS_LINE_MAX],
    ['shippingCity', CITY_MAX],
  ])('accepts %s up to %i characters and not one more', (field, max) => {
    expect(errors({ [field]: 'a'.repeat(max) })).toEqual({});
    expect(errors({ [field]: 'a'.repeat(max + 1) })[field]).toContain(`${max}`);
  });

  it('accepts an e-mail address up to the gateway’s 50 characters and not one more', () => {
    expect(parse({ email: ` ${'A'.repeat(38)}@example.com` }).email).toBe(`${'a'.repeat(38)}@example.com`);
    expect(errors({ email: `${'a'.repeat(39)}@example.com` }).email).toBe(t.emailTooLong(50));
    expect(Object.keys(errors({ email: 'asha@@example' }))).toEqual(['email']);
  });

  it('takes out what cannot be seen and keeps what can', () => {
    expect(parse({ name: 'A\u202Esha\u0000\u200B' }).firstName).toBe('Asha');
    expect(parse({ shippingAddress1: '14\r\n\tResidency\u00A0 Road' }).shippingAddress.address1).toBe(
      '14 Residency Road',
    );
    expect(parse({ name: 'Ame\u0301lie' }).firstName).toBe('Am\u00E9lie');
    expect(parse({ shippingName: '<b>O’Brien</b> 🪷' }).shippingAddress.fullName).toBe('<b>O’Brien</b> 🪷');
    // The joiner decides how this Marathi word is drawn.
    expect(parse({ name: 'आशा दर्\u200Dया' }).lastName).toBe('दर्\u200Dया');
  });

  it('takes a name of one word, and a dot for the word that is missing', () => {
    for (const name of ['Asha', ' Asha . ', 'Asha -', 'Asha \u3164']) {
      const { shippingAddress, billingAddress, ...read } = parse({ name });
      expect(read).toMatchObject({ firstName: 'Asha', lastName: '' });
      expect([shippingAddress.fullName, billingAddress.fullName]).toEqual(['Asha', 'Asha']);
    }
  });

  it('takes a name as long as first and last name together, in words that fit', () => {
    const word = 'a'.repeat(NAME_MAX);
    expect(parse({ name: `${word} ${word.slice(1)}` })).toMatchObject({
      firstName: word,
      lastName: word.slice(1),
    });
    expect(errors({ name: `a${word}` })).toEqual({ name: t.longName(NAME_MAX) });
    expect(errors({ name: `${word} ${word}` })).toEqual({
      name: textErrors.tooLong(fieldTexts.payer, 2 * NAME_MAX),
    });
  });

  it('takes what a page of an earlier build sends, which was open while the shop was updated', () => {
    const former = { name: undefined, firstName: 'Asha', lastName: 'Rao' };
    expect(parse(former)).toMatchObject({ firstName: 'Asha', lastName: 'Rao' });
    for (const method of ['hosted', 'frame'])
      expect(parse({ ...former, method, payment: 'hold' })).toMatchObject({
        payBy: undefined,
        preAuth: true,
      });
    expect(parse({ ...former, method: 'cardless' }).payBy).toBe('later');
    expect(parse({ ...former, method: 'emi', payment: 'hold' })).toMatchObject({
      payBy: 'emi',
      preAuth: true,
    });
  });

  it('holds what is paid by card or by a plan on one, where that was chosen beside it', () => {
    const folded = { payment: 'hold', emiPayment: 'now' };
    for (const method of ['upi', 'netbanking', 'later', 'other', 'emi'])
      expect(parse({ ...folded, method })).toMatchObject({ payBy: method, preAuth: false });
    expect(parse({ ...folded, method: 'card' })).toMatchObject({ payBy: 'card', preAuth: true });
    expect(parse({ payment: 'now', emiPayment: 'hold', method: 'emi' }).preAuth).toBe(true);
    expect(errors({ method: 'cash' })).toEqual({ method: t.method });
    expect(errors({ method: 'card', payment: 'sometime' })).toEqual({ payment: t.payment });
  });

  it.each(['\u3164', '\u2800\u2800', '\u200D', '\uFE0F'])('%j, which nobody can see, is no name', (blank) => {
    expect(errors({ name: blank, shippingCity: blank })).toEqual({
      name: textErrors.missing(fieldTexts.payer),
      shippingCity: textErrors.missing(fieldTexts.city),
    });
    expect(parse({ shippingName: blank }).shippingAddress.fullName).toBe('Asha Rao');
  });

  it.each([
    'mailto:asha@example.com',
    'MAILTO: asha@example.com.',
    'Asha Rao <asha@example.com>',
    ' asha@example\u200B.com\uFE0F ,',
    'ａｓｈａ＠example．com',
  ])('reads the e-mail address %j', (email) => {
    expect(parse({ email }).email).toBe('asha@example.com');
  });

  it.each([
    ['asha', 'उदाहरण.भारत'],
    ['आशा', 'उदाहरण.भारत'],
    ['asha', 'எடுத்துக்காட்டு.இந்தியா'],
  ])('takes %s@%s, and keeps it in the form that mail servers and some browsers use', (local, domain) => {
    const { hostname } = new URL(`http://${domain}`);
    expect(hostname).toMatch(/\.xn--/);
    for (const email of [`${local}@${domain}.`, `${local}@${hostname}`])
      expect(parse({ email }).email).toBe(`${local}@${hostname}`);
  });

  it.each([
    'asha@भारत',
    'asha@उदाहरण .भारत',
    'asha@@उदाहरण.भारत',
    'asha@exa%6dple.com',
    'asha@उ%6dदा.भारत',
    '@उदाहरण.भारत',
    'a\u200Db@example.com',
  ])('refuses the e-mail address %j', (email) => {
    expect(Object.keys(errors({ email }))).toEqual(['email']);
  });

  it('refuses a name of signs only, a state from elsewhere and a token that is none', () => {
    expect(errors({ name: '🪷 ---' }).name).toBe(textErrors.noLetters(fieldTexts.payer));
    expect(Object.keys(errors({ shippingState: 'Texas' }))).toEqual(['shippingState']);
    expect(Object.keys(errors({ checkoutToken: '../x' }))).toEqual(['checkoutToken']);
    expect(Object.keys(errors({ shownTotal: '-5' }))).toEqual(['shownTotal']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyForm), (value) => {
        expect(() => checkoutSchema.safeParse(value)).not.toThrow();
      }),
    );
  });

  it('accepts only what the gateway accepts', () => {
    let accepted = 0;
    fc.assert(
      fc.property(plausibleForm, (form) => {
        const result = checkoutSchema.safeParse(form);
        if (!result.success) return;
        accepted += 1;
        const { email, firstName, lastName, mobile, dialCode, shippingAddress, billingAddress } = result.data;
        expect(email.length).toBeGreaterThan(0);
        expect(email.length).toBeLessThanOrEqual(50);
        expect(mobile).toMatch(dialCode === '91' ? /^[6-9]\d{9}$/ : /^\d{4,15}$/);
        expect(COUNTRIES.map((country) => country.dialCode)).toContain(dialCode);
        expect(firstName.length).toBeGreaterThan(0);
        for (const name of [firstName, lastName]) expect(name.length).toBeLessThanOrEqual(50);
        for (const address of [shippingAddress, billingAddress]) {
          expect(address.address1.length).toBeGreaterThan(0);
          expect(address.address1.length).toBeLessThanOrEqual(100);
          expect(address.address2.length).toBeLessThanOrEqual(100);
          expect(address.city.length).toBeLessThanOrEqual(50);
          expect(address.address3?.length).toBeLessThanOrEqual(100);
          expect(address.country.length).toBeLessThanOrEqual(50);
          expect(address.state.length).toBeLessThanOrEqual(50);
          expect(address.pincode.length).toBeLessThanOrEqual(10);
          if (address.countryCode === 'IN') {
            expect(INDIAN_STATES).toContain(address.state);
            expect(address.pincode).toMatch(/^[1-9]\d{5}$/);
          }
          for (const text of Object.values(address)) expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E]/u);
        }
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('changes nothing more when what it gave is entered again', () => {
    fc.assert(
      fc.property(plausibleForm, (form) => {
        const first = checkoutSchema.safeParse(form);
        if (!first.success) return;
        const { shippingAddress: to, billingAddress: bill, ...rest } = first.data;
        const again = checkoutSchema.parse({
          ...rest,
          name: `${rest.firstName} ${rest.lastName}`,
          mobileCountry: COUNTRIES.find(({ dialCode }) => dialCode === rest.dialCode)?.code,
          shownTotal: String(rest.shownTotal),
          payment: rest.preAuth ? 'hold' : 'now',
          // A name made of first and last may be longer than a recipient's; blank makes it again.
          shippingName: to.fullName.length > NAME_MAX ? '' : to.fullName,
          shippingAddress1: to.address1,
          shippingAddress2: to.address2,
          shippingAddress3: to.address3,
          shippingCity: to.city,
          shippingState: to.state,
          shippingPincode: to.pincode,
          billing: 'own',
          billingName: bill.fullName.length > NAME_MAX ? '' : bill.fullName,
          billingAddress1: bill.address1,
          billingAddress2: bill.address2,
          billingAddress3: bill.address3,
          billingCity: bill.city,
          billingCountry: bill.countryCode,
          billingState: bill.state,
          billingPincode: bill.pincode,
          billingRegion: bill.state,
          billingPostcode: bill.pincode,
        });
        expect(again).toEqual(first.data);
      }),
      { numRuns: 500 },
    );
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 120 });
const anyForm = fc.record(
  Object.fromEntries([...Object.keys(good), ...Object.keys(ownBilling)].map((name) => [name, anyText])),
  { requiredKeys: [] },
);

/** Now and then a form that passes: strange text where text is free, mostly sound values elsewhere. */
const freeText = fc.oneof(
  anyText.map((text) => `a${text}`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);
const plausibleForm = fc.record({
  checkoutToken: fc.constant(good.checkoutToken),
  shownTotal: fc.nat(100_000_000).map(String),
  email: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('asha@example.com', ' A.B+c@Mail.in ') },
    fc.emailAddress(),
  ),
  name: fc.oneof(
    freeText,
    fc.tuple(freeText, freeText).map((parts) => parts.join(' ')),
  ),
  mobileCountry: fc.constantFrom('IN', 'GB', undefined),
  mobile: fc.constantFrom('9876543210', '+91 62345 67890', '07123456789', '91 8123456789', '+1 212 555 0123'),
  shippingName: fc.oneof(fc.constant(''), freeText),
  shippingAddress1: freeText,
  shippingAddress2: fc.oneof(fc.constant(''), freeText),
  shippingCity: freeText,
  shippingState: fc.constantFrom(...INDIAN_STATES),
  shippingPincode: fc.constantFrom('560025', '110 001', '७००००१'),
  billing: fc.constantFrom('same', 'own'),
  billingName: fc.oneof(fc.constant(''), freeText),
  billingAddress1: freeText,
  billingAddress2: fc.constant(''),
  billingAddress3: fc.oneof(fc.constant(''), freeText),
  billingCity: freeText,
  billingCountry: fc.constantFrom('IN', 'GB', 'AE', undefined),
  billingRegion: fc.oneof(fc.constant(''), freeText),
  billingPostcode: fc.constantFrom('', 'sw1a 2aa', '10001', '10001-1234'),
  billingState: fc.constantFrom(...INDIAN_STATES),
  billingPincode: fc.constant('643001'),
  payment: fc.constantFrom('now', 'hold'),
});

describe('a traveller', () => {
  const traveller = {
    mobileCountry: 'GB',
    mobile: '07911 123456',
    billing: 'own',
    billingCountry: 'GB',
    billingAddress1: '10 Downing Street',
    billingAddress2: 'Westminster',
    billingAddress3: 'Flat 2',
    billingCity: 'London',
    billingRegion: 'Greater London',
    billingPostcode: 'sw1a 2aa',
    // Left behind by whoever chose India first: the page hides them.
    billingState: '',
    billingPincode: '12',
  };

  it('has a mobile number and a billing address of their own country', () => {
    const { mobile, dialCode, billingAddress, shippingAddress } = parse(traveller);
    expect([dialCode, mobile]).toEqual(['44', '7911123456']);
    expect(billingAddress).toEqual({
      fullName: 'Asha Rao',
      address1: '10 Downing Street',
      address2: 'Westminster',
      address3: 'Flat 2',
      city: 'London',
      state: 'Greater London',
      pincode: 'SW1A 2AA',
      country: 'United Kingdom',
      countryCode: 'GB',
    });
    expect(shippingAddress).toMatchObject({ country: 'India', countryCode: 'IN' });
  });

  it.each(['10001', ''])('may live where the postal code is %j', (billingPostcode) => {
    const changes = { billingCountry: 'US', billingRegion: '', billingPostcode };
    expect(parse({ ...traveller, ...changes }).billingAddress).toMatchObject({
      pincode: billingPostcode,
      state: '',
      countryCode: 'US',
    });
  });

  it('reads what is wrong with it beside everything else', () => {
    const wrong = errors({
      ...traveller,
      email: '',
      mobile: '12',
      billingCity: '',
      billingPostcode: '12345678901',
      billingRegion: 'a'.repeat(STATE_MAX + 1),
    });
    expect(wrong).toEqual({
      email: t.emailMissing,
      mobile: t.mobileAbroad,
      billingCity: textErrors.missing(fieldTexts.city),
      billingPostcode: t.postcode(10),
      billingRegion: textErrors.tooLong(fieldTexts.region, 50),
    });
    expect(errors({ ...traveller, mobile: '' })).toEqual({ mobile: t.mobileMissing });
  });

  it('chooses countries from the list', () => {
    expect(errors({ ...traveller, billingCountry: 'XX', mobileCountry: 'XX', mobile: '9876543210' })).toEqual(
      {
        billingCountry: t.country,
        mobileCountry: t.country,
      },
    );
  });

  it('gets no parcel abroad from a shop that delivers to India alone', () => {
    expect(errors({ shippingCountry: 'GB' })).toEqual({
      shippingCountry: t.deliveryCountry,
    });
  });
});

describe('the customer’s own account', () => {
  const own = {
    bank: 'own',
    accountNumber: '५००० 0000\u20114545\u200B',
    ifsc: 'bank \u00A0०००0123',
    bankName: ' Example Bank ',
  };

  it('is kept as the gateway wants it, and only where it was ticked', () => {
    expect(parse(own).bankAccount).toEqual({
      accountNumber: '500000004545',
      ifsc: 'BANK0000123',
      bankName: 'Example Bank',
    });
    expect(parse({ ...own, bank: undefined }).bankAccount).toBeUndefined();
  });

  it('names what is wrong with it together with everything else', () => {
    const wrong = errors({ ...own, accountNumber: '12', ifsc: 'BANK123', email: '' });
    expect(Object.keys(wrong).sort()).toEqual(['accountNumber', 'email', 'ifsc']);
    expect(errors({ accountNumber: '12', ifsc: 'x' })).toEqual({});
  });

  it('needs no more than its number, as at the gateway', () => {
    expect(parse({ ...own, ifsc: '', bankName: ' ' }).bankAccount).toEqual({ accountNumber: '500000004545' });
    expect(errors({ ...own, accountNumber: '' })).toEqual({ accountNumber: t.accountMissing });
  });

  it.each(['card', 'emi', 'later', 'other'])('is not told by what does not tell it: %s', (method) => {
    expect(errors({ ...own, method })).toEqual({ method: t.accountNotBy });
    expect(Object.keys(errors({ ...own, method, ifsc: 'x', email: '' })).sort()).toEqual([
      'email',
      'ifsc',
      'method',
    ]);
  });

  it.each(['upi', 'netbanking', undefined])('pays by %s, at once', (method) => {
    expect(parse({ ...own, method, payment: 'hold' })).toMatchObject({ payBy: method, preAuth: false });
  });
});
