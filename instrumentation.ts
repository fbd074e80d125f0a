/** Runs once when the server starts: a fault in the environment or the database ends it with one clear line. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { requireNode } = await import('./lib/server/node-version');
  requireNode();
  const { openFrontDoor } = await import('./lib/http/door/front-door');
  openFrontDoor();
  const { explainUnknownActions } = await import('./lib/http/door/updated-page');
  explainUnknownActions();
  const { wirePayments } = await import('./lib/wire-payments');
  wirePayments();
  const { checkStart } = await import('./lib/server/start');
  await checkStart();
  const { tellCatalogueChanges } = await import('./lib/catalog/changed-at');
  tellCatalogueChanges();
  const { learnOwnDoor } = await import('./lib/http/door/own-door');
  void learnOwnDoor();
  const { startReconcileTimer } = await import('./lib/housekeeping/reconcile-timer');
  startReconcileTimer();
  const [{ startMailer }, { deliverMail }] = await Promise.all([
    import('./lib/mail/send/wake'),
    import('./lib/mail/send/deliver'),
  ]);
  startMailer(deliverMail);
  const [{ installShutdown }, { sendHsts }, { env }, { log }, { shopVersion }] = await Promise.all([
    import('./lib/server/shutdown'),
    import('./lib/http/door/hsts'),
    import('./lib/env'),
    import('./lib/log'),
    import('./lib/server/version'),
  ]);
  sendHsts(env());
  // In development a Ctrl-C ends at once.
  if (process.env.NODE_ENV === 'production') {
    installShutdown(env().SHUTDOWN_DELAY_SECONDS * 1000);
    const { guardConsole } = await import('./lib/server/guard-console');
    guardConsole();
  }
  log.info('started', { version: shopVersion() });
}
