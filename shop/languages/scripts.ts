/** How browsers come to the sentences of a language, by the same letters: a script that only its pages load. */
import type { Messages } from '../messages/language';

export const scripts: Readonly<Record<string, () => Promise<Messages>>> = {
  hi: () => import('../messages.hi'),
};
