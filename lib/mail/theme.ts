/**
 * The colours of app/globals.css, for mail programs that know no variables. A test holds the two together.
 */
export const LIGHT = {
  paper: '#fbf8f2',
  surface: '#ffffff',
  ink: '#1c2b24',
  muted: '#5c6b63',
  line: '#e4ddcf',
  green: '#1f5c4a',
  marigold: '#e8a317',
  'on-marigold': '#1c2b24',
} as const;

export type Colour = keyof typeof LIGHT;

export const DARK: Readonly<Record<Colour, string>> = {
  paper: '#121714',
  surface: '#1a211d',
  ink: '#eaf0eb',
  muted: '#9db0a5',
  line: '#2b352f',
  green: '#5fbf9f',
  marigold: '#f0b543',
  'on-marigold': '#1c2b24',
};

export const DISPLAY_FACE = "Georgia, 'Noto Serif', serif";
export const TEXT_FACE = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
