import { Hono } from 'hono';

/** What is served to browsers and to what watches the process: read only. */
export function webApp(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      return context.text('Only GET and HEAD', 405, { Allow: 'GET, HEAD' });
    }
    await next();
  });
  // Answered for as long as the event loop turns.
  app.get('/livez', (context) => context.text('ok\n', 200, { 'Cache-Control': 'no-store' }));
  return app;
}
