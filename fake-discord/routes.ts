import { asObject, asText } from './json.ts';
import { type Answer, type Handle, type RecordedRequest, refusal } from './rest.ts';

/** What a route is given: its request and the parts of the path that vary. */
export interface Call {
  readonly request: RecordedRequest;
  /** The varying parts of the path, in order. */
  readonly params: readonly string[];
}

export type Route = readonly [method: string, path: RegExp, answer: (call: Call) => Answer];

/** Routes that need no token of the bot: their path holds an interaction's. */
const OPEN = /^\/(interactions|webhooks)\//;

/** Sends each request to its route; the unknown ones are refused as Discord does and kept. */
export function router(routes: readonly Route[], unknown: RecordedRequest[]): Handle {
  return (request, authorized) => {
    if (!authorized && !OPEN.test(request.path)) return refusal(401, 0, '401: Unauthorized');
    for (const [method, path, answer] of routes) {
      const match = method === request.method ? path.exec(request.path) : null;
      if (match !== null) return answer({ request, params: match.slice(1) });
    }
    unknown.push(request);
    return refusal(404, 0, '404: Not Found');
  };
}

/** A route's path: `/channels/:/messages` with a colon for each part that varies. */
export function at(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(':', '([^/]+)')}$`);
}

/** The body of a request as an object. */
export function bodyOf(request: RecordedRequest) {
  return asObject(request.body);
}

/** The id of the message that a body replies to. */
export function referenceOf(body: Readonly<Record<string, unknown>>): string | undefined {
  return asText(asObject(body.message_reference).message_id) || undefined;
}
