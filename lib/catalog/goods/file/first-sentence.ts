/** Of a text's first line, for listings: at most 160 characters, cut with an ellipsis where no sentence ends. Pure. */
export function firstSentence(text: string): string {
  const [line = ''] = text.split('\n');
  return /^.{1,160}?[.!?।](?=\s|$)/u.exec(line)?.[0] ?? (line.length > 160 ? `${line.slice(0, 157)}…` : line);
}
