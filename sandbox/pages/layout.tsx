/** @jsxImportSource hono/jsx */
/** The frame of every page that the sandbox serves: its own house, and the band that says no money moves. */
import type { Child } from 'hono/jsx';

interface LayoutProps {
  title: string;
  children: Child;
  /** Wide pages are the inspector's. */
  wide?: boolean;
  /** Seconds after which the page loads itself again. */
  refresh?: number | undefined;
  script?: string | undefined;
}

export function Layout({ title, children, wide = false, refresh, script }: LayoutProps) {
  return (
    <html lang="en-IN">
      {/* biome-ignore lint/style/noHeadElement: hono serves this page, not Next.js */}
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {refresh !== undefined && <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{title}</title>
        <link rel="stylesheet" href="/_assets/pages.css" />
        <link rel="icon" href="data:," />
        {script !== undefined && <script src={script} defer />}
      </head>
      <body>
        <header class="band">
          <strong>Sandbox: no money moves.</strong>{' '}
          <span>A stand-in for the payment gateway, for testing.</span>
        </header>
        <main class={wide ? 'wide' : undefined}>{children}</main>
      </body>
    </html>
  );
}
