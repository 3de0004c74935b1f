import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { STYLE_HASH } from './pages/style.ts';

/** Nothing is loaded from elsewhere, run, framed, or kept, and no address told to where links lead. */
export function carefulHeaders(): MiddlewareHandler {
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
    // These shield scripts, which there are none of, and browsers complain of them over plain HTTP.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  return async (context, next) => {
    context.header('Cache-Control', 'no-store');
    return secure(context, next);
  };
}
