/** What the gateway answers: a value, or the line that a refusal comes to. */
import { GatewayError } from '@/lib/pinelabs';
import { blocker, type Line } from './line';

/** What a refusal or a fault of the gateway comes to. */
export function lineOfError(step: string, error: GatewayError, mend: string = mendOf(error)): Line {
  const { code, status, requestId } = error;
  const said = `${code}${status ? ` (HTTP ${status})` : ''}${requestId ? `, Request-ID ${requestId}` : ''}`;
  return blocker(step, `the gateway answered ${said}`, mend);
}

const ASK = 'send the evidence file to the gateway’s integration team, who find the call by its Request-ID';

function mendOf({ code, status }: GatewayError): string {
  if (code === 'CALLBACK_URL_REFUSED')
    return 'set PUBLIC_URL to the shop’s public https address: the gateway’s firewall refuses localhost and private addresses';
  if (status === 401)
    return 'check PINELABS_CLIENT_ID and PINELABS_CLIENT_SECRET, and that they belong to UAT';
  if (status === undefined)
    return 'check that this machine may reach the gateway’s host over https, then --resume';
  return ASK;
}

/** @returns what the work comes to, or the refusal. Anything but an error of the gateway is thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { error: GatewayError }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof GatewayError) return { error };
    throw error;
  }
}
