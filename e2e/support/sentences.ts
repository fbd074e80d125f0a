/** The shop's sentences as what is looked for on a page. */

/** Begins with the sentence. */
export function beginning(sentence: string): RegExp {
  return new RegExp(`^${literally(sentence)}`);
}

/** Ends with the sentence. */
export function ending(sentence: string): RegExp {
  return new RegExp(`${literally(sentence)}$`);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
