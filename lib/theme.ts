/** The colours of shop/theme.css, for what knows no variables: mail programs and the browser's own bars. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const COLOURS = [
  'paper',
  'surface',
  'ink',
  'muted',
  'line',
  'primary',
  'on-primary',
  'accent',
  'on-accent',
] as const;
type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;

/** @throws Error that names what is missing. */
export function parseTheme(css: string): { light: Palette; dark: Palette } {
  const [first = '', second = ''] = css.split('@media (prefers-color-scheme: dark)');
  const light = declared(first);
  const dark = new Map([...light, ...declared(second)]);
  return { light: palette(light), dark: palette(dark) };
}

function declared(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', value = '']) => [name, value]),
  );
}

function palette(values: ReadonlyMap<string, string>): Palette {
  return Object.fromEntries(
    COLOURS.map((name) => {
      const value = values.get(name);
      if (!value) throw new Error(`shop/theme.css: write --${name} as #rrggbb`);
      return [name, value];
    }),
  ) as Record<Colour, string>;
}

export const theme = parseTheme(
  readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'shop/theme.css'), 'utf8'),
);
