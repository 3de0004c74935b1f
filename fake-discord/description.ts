import * as exported from 'discord-api-spec/zod';
import { registry, toJSONSchema } from 'zod';
import type { JsonObject } from './json.ts';

/**
 * The part of Discord's OpenAPI description that a bot of this kind needs: the routes by hand, and
 * the bodies from the package discord-api-spec, which is made from that description.
 */
export function description(): JsonObject {
  const edit = content(ref('IncomingWebhookUpdateRequestPartial'));
  const paths = {
    '/gateway/bot': { get: {} },
    '/users/@me/channels': { post: content(ref('CreatePrivateChannelRequest')) },
    '/applications/{application_id}/commands': {
      get: { parameters: [flag('with_localizations')] },
      put: content({
        type: 'array',
        items: ref('ApplicationCommandUpdateRequest'),
        maxItems: 130,
      }),
    },
    '/channels/{channel_id}/messages': { post: content(ref('MessageCreateRequest')) },
    '/interactions/{interaction_id}/{interaction_token}/callback': {
      post: {
        parameters: [flag('with_response')],
        ...content({
          anyOf: [
            ref('ApplicationCommandAutocompleteCallbackRequest'),
            ref('CreateMessageInteractionCallbackRequest'),
            ref('ModalInteractionCallbackRequest'),
            ref('UpdateMessageInteractionCallbackRequest'),
          ],
        }),
      },
    },
    '/webhooks/{webhook_id}/{webhook_token}': {
      post: { parameters: [flag('wait')], ...content(ref('IncomingWebhookRequestPartial')) },
    },
    '/webhooks/{webhook_id}/{webhook_token}/messages/@original': { patch: edit, delete: {} },
    '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { patch: edit, delete: {} },
  };
  return {
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, { ...item, parameters: idsIn(path) }]),
    ),
    components: { schemas: schemas() },
  };
}

function idsIn(path: string): JsonObject[] {
  return [...path.matchAll(/\{(\w+_id)\}/g)].map(([, name]) => ({
    in: 'path',
    name,
    schema: ref('SnowflakeType'),
  }));
}

function schemas(): JsonObject {
  const named = registry<{ id: string }>();
  for (const [name, schema] of Object.entries(exported)) {
    if (name.endsWith('Schema')) named.add(schema, { id: name.replace(/Schema$/, '') });
  }
  const all = toJSONSchema(named, {
    io: 'input',
    uri: pointerTo,
    unrepresentable: 'any',
    // Rather than anything, as an `undefined` would be that JSON doesn't have.
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'undefined') jsonSchema.type = 'null';
    },
  });
  return Object.fromEntries(
    Object.entries(all.schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]),
  );
}

function pointerTo(name: string): string {
  return `#/components/schemas/${name}`;
}

function ref(name: string): JsonObject {
  return { $ref: pointerTo(name) };
}

function content(schema: JsonObject): JsonObject {
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function flag(name: string): JsonObject {
  return { in: 'query', name, schema: { type: 'boolean' } };
}
