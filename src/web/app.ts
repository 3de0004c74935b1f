import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { isOurHost } from './hosts.ts';
import { STYLE_HASH } from './pages/style.ts';
import { addPages, type PagesOptions } from './pages.ts';

export type WebApp = Hono<{ Bindings: HttpBindings }>;

/** What is served to browsers and to what watches the process: read only. */
export function webApp(options: PagesOptions): WebApp {
  const app: WebApp = new Hono();
  app.use(carefulHeaders());
  app.use(async (context, next) => {
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      return context.text('Only GET and HEAD', 405, { Allow: 'GET, HEAD' });
    }
    await next();
  });
  app.use(async (context, next) => {
    if (!isOurHost(context.req.header('host'), options.place)) {
      return context.text('No pages are served by that name here', 421);
    }
    await next();
  });
  addPages(app, options);
  return app;
}

/** Nothing is loaded from elsewhere, run, framed, or kept, and no address told to where links lead. */
function carefulHeaders(): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [`'${STYLE_HASH}'`],
      imgSrc: ['data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Whether a host is reached by https alone, its owner says.
    strictTransportSecurity: false,
  });
  return async (context, next) => {
    context.header('Cache-Control', 'no-store');
    return secure(context, next);
  };
}
