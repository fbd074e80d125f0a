/** A page of the door's own: it needs no scripts, no styles and no database. */
import { currentLocale } from '@/lib/language/in-language';
import { type Markup, markup } from '@/lib/mail/render/markup';

export function plainPage(title: string, heading: string, paragraphs: readonly (string | Markup)[]): string {
  return markup`<!doctype html>
<html lang="${currentLocale()}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${title}</title></head>
<body>
<main>
<h1>${heading}</h1>
${paragraphs.map((text) => markup`<p>${text}</p>\n`)}</main>
</body>
</html>
`.html;
}

/** @param url of the request: a path and a query. @returns a link to it, never to another site. */
export function linkTo(url: string, text: string): Markup {
  const path = /^\/(?![/\\])/.test(url) ? url : '/';
  return markup`<a href="${path}">${text}</a>`;
}
