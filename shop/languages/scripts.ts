/** What carries the sentences of a language to browsers, by the same letters. */
import type { ReactNode } from 'react';
import { Hindi } from './hindi';

export const scripts: Readonly<Record<string, (props: { children: ReactNode }) => ReactNode>> = { hi: Hindi };
