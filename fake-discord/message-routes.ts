import {
  type APIMessage,
  ChannelType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Done } from './exchange.ts';
import { asObject, asText, hasFlag, type JsonObject } from './json.ts';
import { messageProblems } from './limits.ts';
import type { Place } from './payloads.ts';
import { announce, edit, pings, post, type Stage } from './posting.ts';
import type { Problem } from './problems.ts';
import { type Answer, invalidForm, refusal } from './rest.ts';
import { at, bodyOf, type Call, type Route, referenceOf } from './routes.ts';
import type { Interaction } from './world.ts';

const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');

/** Channels and their messages, and the webhook by which an interaction is followed up. */
export function messageRoutes(stage: Stage, refuse: (problems: Problem[]) => void): Route[] {
  const { world, exchanges } = stage;
  const messages = '/channels/:/messages';
  const webhook = '/webhooks/:/:';
  const nonces = new Map<unknown, APIMessage>();

  const checked = (body: JsonObject, before: APIMessage | undefined, accept: () => Answer) => {
    const problems = messageProblems(body, before && asObject(before));
    if (problems.length === 0) return accept();
    refuse(problems);
    return invalidForm(problems);
  };

  const change = (before: APIMessage, body: JsonObject, key: string): Answer =>
    checked(body, before, () => {
      const edited = edit(stage, before, body);
      // An edit notifies nobody, unless it fills in a deferred answer.
      const notified = hasFlag(before.flags, MessageFlags.Loading) ? pings(body) : [];
      note(key, { kind: 'edit', body, message: edited, pings: notified });
      return { status: 200, body: edited };
    });

  const remove = (message: APIMessage, key: string): Answer => {
    world.messages.delete(message.id);
    note(key, { kind: 'delete', body: {}, message, pings: [] });
    return { status: 204 };
  };

  const note = (key: string, done: Done) => exchanges.find(key)?.add(done);

  /** Answers for a message of a channel; ephemeral ones aren't there for all to see. */
  const known = ({ params }: Call, answer: (message: APIMessage) => Answer): Answer => {
    const message = world.messages.get(params[1] ?? '');
    const isThere =
      message?.channel_id === params[0] && !hasFlag(message?.flags, MessageFlags.Ephemeral);
    return message && isThere ? answer(message) : UNKNOWN_MESSAGE;
  };
  const own = (call: Call, answer: (message: APIMessage) => Answer): Answer =>
    known(call, (message) =>
      message.author.id === world.bot.id
        ? answer(message)
        : refusal(403, 50005, 'Cannot edit a message authored by another user'),
    );

  /** Answers in a channel that the bot may act in. */
  const inPlace = ({ params }: Call, needed: bigint, answer: (place: Place) => Answer): Answer => {
    const place = world.places.get(params[0] ?? '');
    if (place === undefined) return refusal(404, 10003, 'Unknown Channel');
    const isVisible = (place.permissions & PermissionFlagsBits.ViewChannel) !== 0n;
    if (!place.joined || !isVisible) return refusal(403, 50001, 'Missing Access');
    if ((place.permissions & needed) !== needed) return refusal(403, 50013, 'Missing Permissions');
    return answer(place);
  };

  const send = (place: Place, body: JsonObject): Answer => {
    const sentBefore = body.enforce_nonce === true ? nonces.get(body.nonce) : undefined;
    if (sentBefore) return { status: 200, body: sentBefore };
    const reference = referenceOf(body);
    const repliesTo = reference === undefined ? undefined : world.messages.get(reference);
    const isRequired = asObject(body.message_reference).fail_if_not_exists !== false;
    const lost: Problem[] =
      reference !== undefined && repliesTo === undefined && isRequired
        ? [
            {
              path: ['message_reference'],
              code: 'REPLIES_UNKNOWN_MESSAGE',
              message: 'Unknown message',
            },
          ]
        : [];
    // Refused, yet no violation: a question deleted meanwhile is no fault of the bot's.
    if (lost.length > 0) return invalidForm(lost);
    return checked(body, undefined, () => {
      const notified = pings(body, repliesTo);
      const sent = post(stage, place, body, notified, {
        ...(repliesTo && {
          type: MessageType.Reply,
          referenced_message: repliesTo,
          message_reference: { type: 0, channel_id: place.channel.id, message_id: repliesTo.id },
        }),
      });
      if (body.nonce !== undefined) nonces.set(body.nonce, sent);
      const exchange = exchanges.answeredBy(place.channel.id, reference);
      exchange?.add({ kind: 'message', body, message: sent, pings: notified });
      exchanges.follow(sent.id, exchange);
      return { status: 200, body: sent, after: () => announce(stage, place, sent) };
    });
  };

  const followUp = (interaction: Interaction, body: JsonObject): Answer =>
    checked(body, undefined, () => {
      const original = world.messages.get(interaction.original ?? '');
      const common = { kind: 'followup', body, pings: pings(body) } as const;
      if (original && hasFlag(original.flags, MessageFlags.Loading)) {
        const edited = edit(stage, original, body);
        note(interaction.token, { ...common, message: edited });
        return { status: 200, body: edited };
      }
      const sent = post(stage, interaction.place, body, common.pings, {
        webhook_id: world.application.id,
        application_id: world.application.id,
        type: original ? MessageType.Reply : MessageType.Default,
      });
      note(interaction.token, { ...common, message: sent });
      return {
        status: 200,
        body: sent,
        after: () => announce(stage, interaction.place, sent),
      };
    });

  /** Answers for an interaction that the bot has answered once. */
  const begun = ({ params }: Call, answer: (interaction: Interaction) => Answer): Answer => {
    const interaction = world.interactions.get(params[1] ?? '');
    return interaction?.answered ? answer(interaction) : refusal(404, 10015, 'Unknown Webhook');
  };
  const ofInteraction = (call: Call, answer: (m: APIMessage, token: string) => Answer): Answer =>
    begun(call, (interaction) => {
      const named = asText(call.params[2]);
      const id = named === '@original' ? interaction.original : named;
      const message = world.messages.get(id ?? '');
      return message ? answer(message, interaction.token) : UNKNOWN_MESSAGE;
    });

  const writes = (place: string | undefined) =>
    world.places.get(place ?? '')?.channel.type === ChannelType.PublicThread
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
  const reads = PermissionFlagsBits.ReadMessageHistory;

  return [
    [
      'POST',
      at(messages),
      (call) => inPlace(call, writes(call.params[0]), (place) => send(place, bodyOf(call.request))),
    ],
    [
      'GET',
      at(messages),
      (call) =>
        inPlace(call, reads, ({ channel }) => {
          const all = [...world.messages.values()].filter((m) => m.channel_id === channel.id);
          return {
            status: 200,
            body: all.reverse().slice(0, Number(call.request.query.limit ?? 50)),
          };
        }),
    ],
    [
      'GET',
      at(`${messages}/:`),
      (call) =>
        inPlace(call, reads, () => known(call, (message) => ({ status: 200, body: message }))),
    ],
    [
      'PATCH',
      at(`${messages}/:`),
      (call) => own(call, (message) => change(message, bodyOf(call.request), message.id)),
    ],
    ['DELETE', at(`${messages}/:`), (call) => own(call, (message) => remove(message, message.id))],
    [
      'POST',
      at('/channels/:/typing'),
      (call) => inPlace(call, writes(call.params[0]), () => ({ status: 204 })),
    ],
    [
      'GET',
      at('/channels/:'),
      (call) => inPlace(call, 0n, ({ channel: body }) => ({ status: 200, body })),
    ],
    [
      'POST',
      at(webhook),
      (call) => begun(call, (interaction) => followUp(interaction, bodyOf(call.request))),
    ],
    [
      'GET',
      at(`${webhook}/messages/:`),
      (call) => ofInteraction(call, (body) => ({ status: 200, body })),
    ],
    [
      'PATCH',
      at(`${webhook}/messages/:`),
      (call) =>
        ofInteraction(call, (message, token) => change(message, bodyOf(call.request), token)),
    ],
    ['DELETE', at(`${webhook}/messages/:`), (call) => ofInteraction(call, remove)],
  ];
}
