/** The states of messages to customers, as the list's address names them. Pure. */
import { customerMessages } from './messages';

type State = keyof typeof customerMessages.states;

/** A filter out of an address; anything that it does not know is every state. */
export function messageState(text: string | undefined): State | undefined {
  const states = Object.keys(customerMessages.states) as State[];
  return states.find((known) => known === text);
}
