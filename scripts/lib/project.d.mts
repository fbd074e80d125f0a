export const root: string;
export const bin: string;
export function projectEnv(extra?: Record<string, string | undefined>): Record<string, string | undefined>;
export function systemPath(): string;
