/** The states of messages to customers, as the list's address names them. Pure. */
import { customerMessages } from './messages';

type State = keyof typeof customerMessages.states;

/** A filter read from the address; an unknown value means every state. */
export function messageState(text: string | undefined): State | undefined {
  const states = Object.keys(customerMessages.states) as State[];
  return states.find((known) => known === text);
}
