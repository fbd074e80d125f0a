import { expect, it } from 'vitest';
import { parseTheme, theme } from './theme';

const NAMES = ['paper', 'surface', 'ink', 'muted', 'line', 'primary', 'on-primary', 'accent', 'on-accent'];
const css = (names: readonly string[]) =>
  `:root { ${names.map((name) => `--${name}: #AbCd01;`).join('\n')} }`;

it('reads both themes, and what the dark one leaves out from the light one', () => {
  const { light, dark } = parseTheme(
    `${css(NAMES)} @media (prefers-color-scheme: dark) { :root { --ink: #ffffff; } }`,
  );
  expect(light).toEqual(Object.fromEntries(NAMES.map((name) => [name, '#AbCd01'])));
  expect(dark).toEqual({ ...light, ink: '#ffffff' });
});

it('names a colour that is missing, or written in another way', () => {
  expect(() => parseTheme(css(NAMES.slice(1)))).toThrow('shop/theme.css: write --paper as #rrggbb');
  expect(() => parseTheme(`${css(NAMES.slice(1))} :root { --paper: ivory; }`)).toThrow('--paper');
});

it('finds the shop’s own', () => {
  expect(theme.dark.paper).not.toBe(theme.light.paper);
});
