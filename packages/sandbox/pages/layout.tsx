/** @jsxImportSource hono/jsx */
/** The frame of every page that the sandbox serves: its own house, and the band that says no money moves. */
import type { Child } from 'hono/jsx';

interface LayoutProps {
  title: string;
  children: Child;
  /** Wide pages are the inspector's. */
  wide?: boolean;
  scripts?: readonly string[];
  /** A page that may stand in a merchant's frame: whose, and where a wish to leave is sent. */
  frame?: { readonly origin: string; readonly cancel?: string | undefined } | undefined;
}

export function Layout({ title, children, wide = false, scripts = [], frame }: LayoutProps) {
  return (
    <html lang="en-IN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href="/_assets/pages.css" />
        <link rel="stylesheet" href={wide ? '/_assets/inspector.css' : '/_assets/checkout.css'} />
        <link rel="icon" href="data:," />
        {frame && <script src="/_assets/frame.js" defer />}
        {scripts.map((name) => (
          <script key={name} src={`/_assets/${name}`} defer />
        ))}
      </head>
      <body data-frame-origin={frame?.origin} data-frame-cancel={frame?.cancel}>
        <header class="band">
          <strong>Sandbox: no money moves.</strong>{' '}
          <span>A stand-in for the payment gateway, for testing.</span>
        </header>
        <main class={wide ? 'wide' : undefined}>{children}</main>
      </body>
    </html>
  );
}
