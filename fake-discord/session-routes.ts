import { asText } from './json.ts';
import { refusal } from './rest.ts';
import { at, bodyOf, type Route } from './routes.ts';
import type { World } from './world.ts';

/** What a bot asks about itself and to get in touch. */
export function sessionRoutes(world: World, gatewayUrl: () => string): Route[] {
  const { bot, application } = world;
  const about = {
    ...application,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    is_monetized: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: bot,
    team: null,
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: 0,
    integration_types_config: { 0: {}, 1: {} },
  };
  return [
    [
      'GET',
      at('/gateway/bot'),
      () => ({
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: 1_000,
            remaining: 999,
            reset_after: 86_400_000,
            max_concurrency: 1,
          },
        },
      }),
    ],
    ['GET', at('/users/@me'), () => ({ status: 200, body: { ...bot, verified: true } })],
    ['GET', at('/applications/@me'), () => ({ status: 200, body: about })],
    ['GET', at('/oauth2/applications/@me'), () => ({ status: 200, body: about })],
    [
      'POST',
      at('/users/@me/channels'),
      ({ request }) => {
        const recipient = world.users.get(asText(bodyOf(request).recipient_id));
        if (recipient === undefined) return refusal(400, 50033, 'Invalid Recipient(s)');
        return { status: 200, body: world.directMessages(recipient).channel };
      },
    ],
  ];
}
