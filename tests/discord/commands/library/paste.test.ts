import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Scene } from '../../scene.ts';

const scene = new Scene();
const MANAGER = { permissions: PermissionFlagsBits.ManageGuild };
const HARBOUR = {
  title: 'The harbour',
  text: 'The harbour was dredged in 1931.\n\nIts lighthouse burns at night.',
};

/** The reader pastes an article, where they manage the server. */
async function paste(more = {}) {
  const { interactions } = scene.discord;
  const act = { user: scene.reader, ...MANAGER, ...more };
  const modal = await interactions.slash({ name: 'library', subcommand: 'add', ...act });
  expect(modal.type).toBe(9);
  return interactions.submitModal({ modal, fields: HARBOUR, ...act });
}

describe('/library add, without anything', () => {
  it('shows a modal, and what is pasted can be asked about in that server alone', async () => {
    const place = scene.discord.addGuild();
    const thinking = await paste({ in: place });
    expect(thinking).toMatchObject({ type: 5, ephemeral: true });
    const added = await thinking.next();
    expect(added).toMatchObject({ kind: 'edit', ephemeral: true });
    const asked = await scene.ask('When was the harbour dredged?', {}, { in: place });
    expect(asked.text).toContain('1931');
    const elsewhere = await scene.ask('When was the harbour dredged?');
    expect(elsewhere.text).not.toContain('1931');
  });

  it('is only there for those who manage the server', async () => {
    await expect(paste({ permissions: 0n })).rejects.toThrow("can't be found");
  });

  it('lets those paste whom the server’s settings let use it', async () => {
    const reply = await paste({ permissions: 0n, allowed: true, in: scene.discord.addGuild() });
    expect(reply.type).toBe(5);
  });

  it('takes no modal that somebody made up', async () => {
    const { interactions } = scene.discord;
    const act = { user: scene.reader, ...MANAGER };
    const modal = await interactions.slash({ name: 'library', subcommand: 'add', ...act });
    const reply = await interactions.submitModal({ modal, fields: HARBOUR, permissions: 0n });
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toContain('Only those who may use');
  });
});
