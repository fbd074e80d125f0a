/** The shop's mark and pictures. Change the files here, and their names below where they differ. */
import type { StaticImageData } from 'next/image';
import heroWide from './hero.svg';
import heroTall from './hero-tall.svg';

/** `import logo from './logo.svg'` and write it here to show it instead of the mark and the shop's name; PNG, WebP and others will do. */
export const logo: StaticImageData | undefined = undefined;

/** Beside the front page's sentence: on wide screens, and on phones. */
export const hero: { wide: StaticImageData; tall: StaticImageData } = { wide: heroWide, tall: heroTall };

/** Of the browser's tab, of a phone's home screen (180 px), and for link previews (1200 × 630 px; messengers draw no SVG). */
export const brandFiles = { icon: 'icon.svg', appleIcon: 'apple-icon.png', share: 'share.png' };
