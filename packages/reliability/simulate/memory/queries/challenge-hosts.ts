/** The twins of db/queries/challenge-hosts. Every page of the simulated gateway is its own: no host is ever refused. */
type Real = typeof import('@/db/queries/challenge-hosts');

export const allowedHosts: Real['allowedHosts'] = async () => [];

export const refusedChallengeOf: Real['refusedChallengeOf'] = async () => undefined;

const never = async (): Promise<never> => {
  throw new Error('no host is refused in a simulation');
};
export const putRefusedChallenge: Real['putRefusedChallenge'] = never;
export const deleteRefusedChallenge: Real['deleteRefusedChallenge'] = never;
