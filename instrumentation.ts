/** Runs once when the server starts: a fault in the environment or the database ends it with one clear line. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openFrontDoor } = await import('./lib/http/front-door');
  openFrontDoor();
  const { explainUnknownActions } = await import('./lib/http/updated-page');
  explainUnknownActions();
  const { checkStart } = await import('./lib/start');
  await checkStart();
  const { learnOwnDoor } = await import('./lib/http/own-door');
  void learnOwnDoor();
  const { startReconcileTimer } = await import('./lib/payments/reconcile-timer');
  startReconcileTimer();
  const [{ startMailer }, { deliverMail }] = await Promise.all([
    import('./lib/mail/wake'),
    import('./lib/mail/deliver'),
  ]);
  startMailer(deliverMail);
}
