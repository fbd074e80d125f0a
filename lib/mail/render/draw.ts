/** A message from its facts: subject, text and HTML. Pure. */
import { drawHtml } from './draw-html';
import { drawText } from './draw-text';
import type { MailFacts } from './facts';
import { type Letter, type Links, renderEmail } from './letter';

export interface Drawn {
  subject: string;
  text: string;
  html: string;
}

export function draw(facts: MailFacts, links: Links): Drawn {
  return drawLetter(renderEmail(facts), links);
}

export function drawLetter(letter: Letter, links: Links): Drawn {
  return { subject: letter.subject, text: drawText(letter, links), html: drawHtml(letter, links) };
}
