export function installState(root: string): 'missing' | 'stale' | 'fresh';
export function install(root: string): Promise<string>;
