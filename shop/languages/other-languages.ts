/** The sentences of every language but the first, by its letters in `languages` of config.ts. */
import type { Messages } from '../messages/language';
import * as hi from '../messages.hi';

export const otherLanguages: Readonly<Record<string, Messages>> = { hi };
