export function scriptPolicy(html: string): string;
