export const root: string;
export const bin: string;
export function projectEnv(extra?: Record<string, string | undefined>): NodeJS.ProcessEnv;
export function systemPath(): string;
