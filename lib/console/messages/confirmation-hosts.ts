import type { Rich } from '@/shop/messages/rich';

export const hosts = {
  title: 'Confirmation hosts',
  intro:
    'Banks confirm EMI payments on their own pages. Customers are sent to the gateway’s hosts, to those in the shop’s settings, and to those allowed here.',
  none: 'No payment needs a decision.',
  inSettings: (names: string) =>
    `The settings name ${names}: to stop sending customers there, take the host out of PINELABS_CHALLENGE_HOSTS and restart the shop. Revoking it here is not enough.`,
  allowedTitle: 'Allowed for this shop',
  columns: { host: 'Host', by: 'Allowed by', when: 'When' },
  decisions: 'Decisions',
  decision: (by: string, decision: string, host: string) => `: ${by} ${decision} ${host}`,
  allow: 'Allow for this shop',
  allowing: 'Allowing…',
  revoke: 'Revoke',
  revoking: 'Revoking…',
  refusedTitle: (name: string) => `Confirmation page refused: ${name}`,
  refusedAt: <Part>(at: Part): Rich<Part> => ['Refused ', at],
  refusedText:
    'The gateway sends customers to this host to confirm a payment, and it is not one of the gateway’s own. Nobody is sent there.',
  askFirst: <Part>(name: Part): Rich<Part> => [
    'Customers type the one-time password of their bank there: a wrong host could steal it. Ask the gateway whether ',
    name,
    ' is theirs or the bank’s before you allow it.',
  ],
  notAllowable:
    'It cannot be allowed: the address is not plain https at a host name. Tell the gateway about it.',
  waiting: 'Waiting:',
  noHostName: 'This is not a host name.',
  nobodyWaits: 'No payment waits for this host any more.',
  allowed: (waited: number) => `Allowed. ${waited === 1 ? 'One customer' : `${waited} customers`} can go on.`,
  notAllowedNow: 'This host is not allowed any more.',
  stillInSettings:
    'Revoked here, but customers are still sent there: PINELABS_CHALLENGE_HOSTS names this host. Take it out there and restart the shop.',
  revoked: 'Revoked. Nobody is sent there any more.',
};
