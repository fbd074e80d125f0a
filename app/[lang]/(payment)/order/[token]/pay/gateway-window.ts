/** The gateway's script, and the window that it draws over our page. */

/** A script that has not come by then, in milliseconds, is not waited for. */
const PATIENCE_MS = 10_000;

interface Options {
  redirectUrl: string;
  successHandler(answer: unknown): void;
  failedHandler(answer: unknown): void;
}

interface Plural {
  open(options: Options): void;
  close?(): void;
}

type PluralClass = new (options: Options) => Plural;

export interface GatewayWindow {
  page: string;
  script: string;
  /** Closes the window, and keeps one that is not there yet from opening. */
  signal: AbortSignal;
  /** Called once. What it is given comes from a browser and proves nothing before its signature was checked. */
  onAnswer(answer: unknown): void;
}

/** @throws when the script cannot be had, or does not do what is known of it. */
export async function openGatewayWindow({ page, script, signal, onAnswer }: GatewayWindow): Promise<void> {
  const PluralClass = await load(script);
  if (signal.aborted) return;
  let answered = false;
  const once = (answer: unknown) => {
    if (answered || signal.aborted) return;
    answered = true;
    onAnswer(answer);
  };
  const options: Options = { redirectUrl: page, successHandler: once, failedHandler: once };
  const plural = new PluralClass(options);
  // The gateway's own sample gives the options twice.
  plural.open(options);
  signal.addEventListener('abort', () => plural.close?.());
}

function load(script: string): Promise<PluralClass> {
  const known = pluralClass();
  if (known) return Promise.resolve(known);
  return new Promise((resolve, reject) => {
    const failed = (why: string) => reject(new Error(`${why}: ${script}`));
    const element = document.createElement('script');
    element.src = script;
    element.onload = () => {
      const loaded = pluralClass();
      if (loaded) resolve(loaded);
      else failed('it has no class Plural');
    };
    element.onerror = () => failed('it could not be loaded');
    setTimeout(failed, PATIENCE_MS, 'it took too long');
    document.head.append(element);
  });
}

function pluralClass(): PluralClass | undefined {
  const found: unknown = Reflect.get(window, 'Plural');
  return typeof found === 'function' ? (found as PluralClass) : undefined;
}
