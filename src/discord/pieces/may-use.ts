import {
  type ButtonInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { GivenBy } from '../memory/grants.ts';
import type { ServerRequest } from '../request/request.ts';

/**
 * Whether a button or modal may be used: by whom one of these commands gave it to, whom the server's
 * settings may have allowed the command, or by those who manage the server.
 */
export function mayUse(
  grant: string,
  by: readonly GivenBy[],
  { memberPermissions }: ButtonInteraction | ModalSubmitInteraction,
  { services: { componentKeys }, userId, serverId }: ServerRequest,
): boolean {
  const isManager = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return isManager || componentKeys.holds(grant, { userId, serverId }, by);
}

/** A key for what one of these commands lets its user do next. */
export function newGrant({ services, userId, serverId }: ServerRequest, by: GivenBy): string {
  return services.componentKeys.give({ userId, serverId }, by);
}
