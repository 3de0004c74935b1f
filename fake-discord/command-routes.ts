import type { APIApplicationCommand } from 'discord-api-types/v10';
import { commandProblems, commandSetProblems, typeOf } from './command-limits.ts';
import { asList, asObject, type JsonObject } from './json.ts';
import { snowflake } from './payloads.ts';
import type { Problem } from './problems.ts';
import { type Answer, invalidForm, refusal } from './rest.ts';
import { at, bodyOf, type Route } from './routes.ts';
import type { World } from './world.ts';

type Command = APIApplicationCommand & JsonObject;

const LOCALIZATIONS = ['name_localizations', 'description_localizations'];

/** The global commands of the application: listed, replaced as a whole, or changed one by one. */
export function commandRoutes(world: World, refuse: (problems: Problem[]) => void): Route[] {
  const { commands, application } = world;
  const all = '/applications/:/commands';
  const one = `${all}/:`;

  const checked = (problems: Problem[], accept: () => Answer): Answer => {
    if (problems.length === 0) return accept();
    refuse(problems);
    return invalidForm(problems);
  };
  const known = (id: string | undefined, answer: (command: Command) => Answer): Answer => {
    const command = commands.get(id ?? '');
    return command ? answer(command) : refusal(404, 10063, 'Unknown application command');
  };
  const namesake = (command: JsonObject) =>
    [...commands.values()].find((c) => c.name === command.name && c.type === typeOf(command));
  const save = (command: JsonObject): Command => {
    const saved = store(command, application.id, namesake(command));
    commands.set(saved.id, saved);
    return saved;
  };

  return [
    [
      'GET',
      at(all),
      ({ request }) => {
        const whole = request.query.with_localizations === 'true';
        const list = [...commands.values()];
        return { status: 200, body: whole ? list : list.map(withoutLocalizations) };
      },
    ],
    [
      'PUT',
      at(all),
      ({ request }) => {
        const sent = asList(request.body);
        return checked(commandSetProblems(sent), () => {
          const saved = sent.map((command) => save(asObject(command)));
          commands.clear();
          for (const command of saved) commands.set(command.id, command);
          return { status: 200, body: saved };
        });
      },
    ],
    [
      'POST',
      at(all),
      ({ request }) => {
        const sent = bodyOf(request);
        const status = namesake(sent) ? 200 : 201;
        return checked(commandProblems(sent), () => ({ status, body: save(sent) }));
      },
    ],
    ['GET', at(one), ({ params }) => known(params[1], (body) => ({ status: 200, body }))],
    [
      'PATCH',
      at(one),
      ({ request, params }) =>
        known(params[1], (before) => {
          const changed = { ...before, ...bodyOf(request) };
          return checked(commandProblems(changed), () => {
            const body = store(changed, application.id, before);
            commands.set(body.id, body);
            return { status: 200, body };
          });
        }),
    ],
    [
      'DELETE',
      at(one),
      ({ params }) =>
        known(params[1], ({ id }) => {
          commands.delete(id);
          return { status: 204 };
        }),
    ],
  ];
}

/** The command as Discord keeps it: its own fields added, what is off or empty left out. */
function store(sent: JsonObject, applicationId: string, before: Command | undefined): Command {
  const { default_member_permissions: permissions } = sent;
  const command = {
    id: before?.id ?? snowflake(),
    application_id: applicationId,
    version: '',
    // Sent as a number or a text, and answered as a text.
    default_member_permissions: permissions == null ? null : String(permissions),
    type: typeOf(sent),
    name: sent.name,
    name_localizations: sent.name_localizations ?? null,
    description: sent.description ?? '',
    description_localizations: sent.description_localizations ?? null,
    dm_permission: sent.dm_permission ?? true,
    contexts: sent.contexts ?? null,
    integration_types: sent.integration_types ?? [0],
    ...(asList(sent.options).length > 0 && { options: asList(sent.options).map(storeOption) }),
    nsfw: sent.nsfw ?? false,
  };
  const isSame =
    before !== undefined && JSON.stringify({ ...before, version: '' }) === JSON.stringify(command);
  command.version = isSame ? before.version : snowflake();
  return command as unknown as Command;
}

function storeOption(sent: unknown): JsonObject {
  const { options, choices, ...rest } = asObject(sent);
  const kept = Object.entries(rest).filter(
    ([, value]) => value !== undefined && value !== null && value !== false,
  );
  return {
    ...Object.fromEntries(kept),
    ...(asList(options).length > 0 && { options: asList(options).map(storeOption) }),
    ...(asList(choices).length > 0 && { choices: asList(choices).map(storeOption) }),
  };
}

/** What is listed where the localizations aren't asked for. */
function withoutLocalizations(command: JsonObject): JsonObject {
  const nested = (key: string) =>
    Array.isArray(command[key]) && { [key]: command[key].map(withoutLocalizations) };
  const kept = Object.entries(command).filter(([key]) => !LOCALIZATIONS.includes(key));
  return { ...Object.fromEntries(kept), ...nested('options'), ...nested('choices') };
}
