'use client';

import { ErrorMessage } from '@/components/error-message';
import { shop } from '@/shop/config';
import { fontVariables } from '@/shop/fonts';
import { errorPage } from '@/shop/messages';
import './globals.css';

/** The last resort, when the root layout itself failed: it brings its own document. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang={shop.locale} className={fontVariables}>
      <body>
        <title>{`${errorPage.title} · ${shop.name}`}</title>
        <ErrorMessage {...props} />
      </body>
    </html>
  );
}
