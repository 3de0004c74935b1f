import { describe, expect, it } from 'vitest';
import { askCommand } from '../../../src/discord/ask/ask.ts';
import { differs } from '../../../src/discord/connection/register.ts';
import { commandData as wanted } from '../../../src/discord/dispatch/rooms.ts';

/** A command as Discord gives it back: with more fields, nulls and its own order. */
function registered(command: object): object {
  const {
    options = [],
    contexts = [],
    ...rest
  } = command as {
    options?: object[];
    contexts?: number[];
  };
  return {
    version: '1',
    id: '2',
    application_id: '3',
    dm_permission: true,
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...Object.fromEntries(Object.entries(rest).reverse()),
    contexts: [...contexts].reverse(),
    ...(options.length > 0 && {
      options: options.map((option) => ({ required: false, name_localizations: null, ...option })),
    }),
  };
}

const asRegistered = () => wanted.map(registered).reverse();

describe('differs', () => {
  it('sees no difference in what Discord adds, leaves out or orders otherwise', () => {
    expect(differs(wanted, asRegistered())).toBe(false);
  });

  it.each<[string, (commands: Record<string, unknown>[]) => unknown]>([
    ['a missing command', (all) => all.pop()],
    ['a command too many', (all) => all.push({ type: 1, name: 'old', description: 'Old' })],
    ['another description', ([first]) => Object.assign(first ?? {}, { description: 'Other' })],
    ['a translation', ([first]) => Object.assign(first ?? {}, { name_localizations: { de: 'x' } })],
    ['other contexts', ([first]) => Object.assign(first ?? {}, { contexts: [1] })],
    [
      'no options',
      (all) => Object.assign(all.find(({ name }) => name === 'ask') ?? {}, { options: [] }),
    ],
    ['age restriction', ([first]) => Object.assign(first ?? {}, { nsfw: true })],
  ])('sees %s', (_, change) => {
    const all = asRegistered() as Record<string, unknown>[];
    change(all);
    expect(differs(wanted, all)).toBe(true);
  });

  it('sees options in another order', () => {
    const ask = askCommand.data;
    const turned = { ...ask, options: [...(ask.options ?? [])].reverse() };
    expect(differs([ask], [turned])).toBe(true);
  });
});
