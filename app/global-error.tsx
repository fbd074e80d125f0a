'use client';

import { currentLocale } from '@/lib/language/in-language';
import { errorPage as t } from '@/shop/messages';
import './globals.css';

/** The last resort, when a root layout itself failed: it brings its own document. Each page carries it, so it is bare. */
export default function GlobalError() {
  return (
    <html lang={currentLocale()}>
      <body>
        <title>{t.title}</title>
        <main className="page flex flex-col gap-3" role="alert">
          <h1>{t.title}</h1>
          <p>{t.text}</p>
          <button type="button" className="link" onClick={() => location.reload()}>
            {t.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
