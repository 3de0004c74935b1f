import {
  type APIMessage,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Done } from './exchange.ts';
import { asObject, hasFlag, type JsonObject } from './json.ts';
import { choiceProblems, messageProblems, modalProblems } from './limits.ts';
import { announce, edit, pings, post, type Stage } from './posting.ts';
import type { Problem } from './problems.ts';
import { type Answer, invalidForm, refusal } from './rest.ts';
import { at, bodyOf, type Route } from './routes.ts';
import type { Interaction } from './world.ts';

const R = InteractionResponseType;

/** What each kind of interaction may be answered with. */
const ANSWERS: Readonly<Record<number, readonly unknown[]>> = {
  [InteractionType.ApplicationCommand]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.Modal,
  ],
  [InteractionType.MessageComponent]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.DeferredMessageUpdate,
    R.UpdateMessage,
    R.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [R.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    R.ChannelMessageWithSource,
    R.DeferredChannelMessageWithSource,
    R.DeferredMessageUpdate,
    R.UpdateMessage,
  ],
};

/** The first answer to an interaction. */
export function interactionRoutes(stage: Stage, refuse: (problems: Problem[]) => void): Route[] {
  const { world, exchanges } = stage;
  return [
    [
      'POST',
      at('/interactions/:/:/callback'),
      ({ request, params }) => {
        const interaction = world.interactions.get(params[1] ?? '');
        const unknown = refusal(404, 10062, 'Unknown interaction');
        if (interaction === undefined || interaction.id !== params[0]) return unknown;
        if (performance.now() > interaction.answerBy) {
          exchanges.find(interaction.token)?.fail('the bot was too late (10062)');
          return unknown;
        }
        if (interaction.answered) {
          return refusal(400, 40060, 'Interaction has already been acknowledged.');
        }
        const sent = bodyOf(request);
        const problems = callbackProblems(interaction, sent);
        if (problems.length > 0) {
          refuse(problems);
          return invalidForm(problems);
        }
        const { message, after, ...done } = answer(stage, interaction, sent);
        interaction.answered = true;
        if (message) interaction.original = message.id;
        exchanges
          .find(interaction.token)
          ?.add({ kind: 'callback', ...done, ...(message && { message }) });
        const withResponse = request.query.with_response === 'true';
        const reply: Answer = withResponse
          ? { status: 200, body: callbackResponse(interaction, done.type, message) }
          : { status: 204 };
        return { ...reply, after };
      },
    ],
  ];
}

function callbackProblems({ type, source }: Interaction, sent: JsonObject): Problem[] {
  const data = asObject(sent.data);
  const isFromMessage = source !== undefined;
  const updates = sent.type === R.UpdateMessage || sent.type === R.DeferredMessageUpdate;
  if (!ANSWERS[type]?.includes(sent.type) || (updates && !isFromMessage)) {
    const message = `An interaction of type ${type} can't be answered with type ${String(sent.type)}.`;
    return [{ path: ['type'], code: 'INTERACTION_RESPONSE_TYPE_INVALID', message }];
  }
  return dataProblems(sent.type, data, source).map((problem) => ({
    ...problem,
    path: ['data', ...problem.path],
  }));
}

function dataProblems(type: unknown, data: JsonObject, source: APIMessage | undefined): Problem[] {
  switch (type) {
    case R.ChannelMessageWithSource:
      return messageProblems(data);
    case R.UpdateMessage:
      return messageProblems(data, source && asObject(source));
    case R.ApplicationCommandAutocompleteResult:
      return choiceProblems(data.choices);
    case R.Modal:
      return modalProblems(data);
    default:
      return [];
  }
}

type Outcome = Omit<Done, 'kind'> & {
  readonly type: InteractionResponseType;
  readonly after: () => void;
};

/** Does what the answer says. */
function answer(stage: Stage, interaction: Interaction, sent: JsonObject): Outcome {
  const type = sent.type as InteractionResponseType;
  const body = asObject(sent.data);
  const nothing = { type, body, pings: [], after: () => {} };
  switch (type) {
    case R.ChannelMessageWithSource:
    case R.DeferredChannelMessageWithSource: {
      const isDeferred = type === R.DeferredChannelMessageWithSource;
      const message = create(stage, interaction, body, isDeferred);
      const after = () => announce(stage, interaction.place, message);
      return { ...nothing, message, pings: pings(body), after: isDeferred ? () => {} : after };
    }
    case R.UpdateMessage: {
      const source = interaction.source;
      return source ? { ...nothing, message: edit(stage, source, body) } : nothing;
    }
    case R.DeferredMessageUpdate:
      return interaction.source ? { ...nothing, message: interaction.source } : nothing;
    default:
      return nothing;
  }
}

function create(stage: Stage, interaction: Interaction, body: JsonObject, isDeferred: boolean) {
  const { application } = stage.world;
  const { source, user, payload } = interaction;
  const isCommand = interaction.type === InteractionType.ApplicationCommand;
  const flags = typeof body.flags === 'number' ? body.flags : 0;
  return post(stage, interaction.place, body, pings(body), {
    type: messageType(interaction),
    application_id: application.id,
    webhook_id: application.id,
    flags: (isDeferred ? flags | MessageFlags.Loading : flags) as MessageFlags,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user,
      authorizing_integration_owners: payload.authorizing_integration_owners,
      ...(isCommand && { name: asObject(payload.data).name }),
      ...(source && { interacted_message_id: source.id }),
    } as unknown as NonNullable<APIMessage['interaction_metadata']>,
    ...(source && {
      referenced_message: source,
      message_reference: { type: 0, channel_id: source.channel_id, message_id: source.id },
    }),
  });
}

function messageType({ type, payload }: Interaction): MessageType {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  const isSlash = asObject(payload.data).type === ApplicationCommandType.ChatInput;
  return isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function callbackResponse(
  { id, type }: Interaction,
  answered: InteractionResponseType,
  message: APIMessage | undefined,
): JsonObject {
  return {
    interaction: {
      id,
      type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: hasFlag(message.flags, MessageFlags.Loading),
        response_message_ephemeral: hasFlag(message.flags, MessageFlags.Ephemeral),
      }),
    },
    resource: { type: answered, ...(message && { message }) },
  };
}
