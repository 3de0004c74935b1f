import { Hono } from 'hono';
import type { Health } from '../health/health.ts';
import type { Metrics } from '../health/metrics.ts';

const NOT_KEPT = { 'Cache-Control': 'no-store' };

/**
 * What watches a bot asks for: `/readyz`, with a line for each check, and status 503 where one isn't
 * passed; `/metrics` for Prometheus.
 */
export function healthRoutes(health: Health, metrics: Metrics): Hono {
  const app = new Hono();
  app.get('/readyz', (context) => {
    const checks = health.checks(Date.now());
    const lines = checks.map(({ name, problem }) => `${name}: ${problem ?? 'ok'}\n`);
    const isReady = checks.every(({ problem }) => problem === undefined);
    return context.text(lines.join(''), isReady ? 200 : 503, NOT_KEPT);
  });
  app.get('/metrics', async (context) => {
    const { type, text } = await metrics.exposition();
    return context.body(text, 200, { ...NOT_KEPT, 'Content-Type': type });
  });
  return app;
}
