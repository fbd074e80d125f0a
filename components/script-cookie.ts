/** What a script puts into `document.cookie`. Under https bound to this host as lib/security/host-cookie.ts binds the server's. */

/** @param maxAge in seconds. */
export function keepForScripts(name: string, maxAge: number): void {
  const [prefix, secure] = location.protocol === 'https:' ? ['__Host-', '; Secure'] : ['', ''];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is no part of older browsers, nor of http
  document.cookie = `${prefix}${name}=1; Path=/; Max-Age=${maxAge}; SameSite=Lax${secure}`;
}
