/**
 * The shop's configuration, with nothing of this machine's in it. Imported before anything of the shop, since the
 * log reads its level as it is loaded.
 */
Object.assign(process.env, {
  LOG_LEVEL: 'silent',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  PINELABS_ENV: 'sandbox',
  PINELABS_BASE_URL: 'http://127.0.0.1:4010',
  PINELABS_CLIENT_ID: 'simulated',
  PINELABS_CLIENT_SECRET: 'simulated',
  PINELABS_MERCHANT_ID: '111163',
  PINELABS_SECRET_KEY: '00112233445566778899aabbccddeeff',
  PINELABS_WEBHOOK_SECRET: 'YWJjMTIzNA==',
  NEXTAUTH_SECRET: 'a secret of the simulation alone, no use elsewhere',
});
