import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { description } from './description.ts';
import { asObject } from './json.ts';
import type { RecordedRequest } from './rest.ts';
import { Specification } from './specification.ts';

const FILE =
  process.env.DISCORD_OPENAPI ??
  fileURLToPath(new URL('../../shared/discord-openapi.json', import.meta.url));

/** Discord's description of what a bot of this kind sends. */
export const requestsOnly = new Specification(description());

/**
 * Discord's whole OpenAPI description, of answers too, where its file is here: at `DISCORD_OPENAPI`,
 * or beside the project. It comes from https://github.com/discord/discord-api-spec.
 */
export const whole: Specification | undefined = existsSync(FILE)
  ? new Specification(asObject(JSON.parse(readFileSync(FILE, 'utf8'))))
  : undefined;

/** What in these requests Discord doesn't allow, by either description, one line each. */
export function problemsOf(requests: readonly RecordedRequest[]): string[] {
  return [requestsOnly, whole].flatMap((one) => one?.problems(requests) ?? []);
}
