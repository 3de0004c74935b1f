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
  return app;
}
