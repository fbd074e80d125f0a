/** Nothing to begin with. Without this file the bundler takes the shop's, further up, and bare would not be bare. */
export function register(): void {}
