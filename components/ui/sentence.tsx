import type { ReactElement } from 'react';
import type { Rich } from '@/shop/messages/rich';

/** A sentence with elements in it, each part in an element of its own, which translated pages need. */
export function Sentence({ parts }: { parts: Rich<ReactElement> }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
    <span key={index}>{part}</span>
  ));
}
