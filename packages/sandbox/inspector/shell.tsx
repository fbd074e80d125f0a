/** @jsxImportSource hono/jsx */
/** Head and controls of every page of the inspector. What is marked `data-live` is kept up to date by a script. */
import type { Child } from 'hono/jsx';
import type { Gateway } from '../gateway';
import { Layout } from '../pages/layout';
import { ClockForm, SettingsForm, WebhookForm } from './controls';
import { FaultSection } from './fault-section';
import type { Place } from './place';

interface ShellProps {
  gateway: Gateway;
  place: Place;
  title: string;
  children: Child;
}

export function Shell({ gateway, place, title, children }: ShellProps) {
  const { clock } = gateway;
  return (
    <Layout title={`${title} – sandbox inspector`} wide scripts={['inspector.js']}>
      <header class="inspector-head">
        <div>
          <h1>{title}</h1>
          <p id="clock" class="quiet" data-live>
            Clock {clock.iso().slice(0, 19)}Z
            {clock.offset() !== 0 && ` (moved by ${Math.round(clock.offset() / 1_000)} s)`} · webhooks to{' '}
            {gateway.webhookUrl ?? 'nobody'}
          </p>
        </div>
        <p class="answers">
          {place.orderId !== undefined && <a href="/">All orders</a>}
          <button type="button" id="follow" aria-pressed="true" hidden>
            Follow live
          </button>
        </p>
      </header>
      {place.problem !== undefined && (
        <p class="alert" role="alert">
          {place.problem}
        </p>
      )}
      <div class="inspector">
        <div class="shown">{children}</div>
        <aside class="controls" aria-label="Controls">
          <FaultSection gateway={gateway} place={place} />
          <WebhookForm gateway={gateway} place={place} />
          <ClockForm gateway={gateway} place={place} />
          <SettingsForm gateway={gateway} place={place} />
        </aside>
      </div>
    </Layout>
  );
}
