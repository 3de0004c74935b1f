import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Scene } from '../scene.ts';

const scene = new Scene();

describe('the buttons of an answer', () => {
  it('show the passages around, privately and then in place', async () => {
    const answer = await scene.ask('Who is the inspector?');
    const context = await scene.press(answer, /context/);
    expect(context).toMatchObject({ type: 4, ephemeral: true });
    expect(context.text).toMatch(
      /¶ 1 of 4[\s\S]*\*\*The inspector.*\*\*[\s\S]*¶ 2 of 4[\s\S]*¶ 3 of 4/,
    );
    const on = await scene.press(context, /readOn/);
    expect(on.type).toBe(7);
    expect(on.text).toContain('¶ 4 of 4');
    const back = await scene.press(on, /readBack/);
    expect(back.text).toContain('¶ 3 of 4');
  });

  it('show the other passages, a page each, and never the same', async () => {
    const answer = await scene.ask('When did the inspector write to the council?');
    const shown = /> .*/.exec(answer.text)?.[0].replaceAll('**', '');
    const first = await scene.press(answer, /others/);
    expect(first).toMatchObject({ type: 4, ephemeral: true });
    expect(first.text).toContain('### When did the inspector write');
    const second = await scene.press(first, /others.*:2$/);
    expect(second.type).toBe(7);
    const quotes = [first, second].map(({ text }) => /> .*/.exec(text)?.[0].replaceAll('**', ''));
    expect(new Set([shown, ...quotes]).size).toBe(3);
  });

  it('open the source at the sentence', async () => {
    const answer = await scene.ask('Who is the inspector?');
    const link = answer.buttons.find(({ url }) => url !== undefined);
    expect(link?.url).toBe(
      'https://gazette.example/bridge#:~:text=The%20inspector%2C%20Clara%20Whitfield%2C%20had,of%20the%20cracks%20twice%20before.',
    );
    expect((await scene.ask('What does a jar of honey cost?')).buttons.some(({ url }) => url)).toBe(
      false,
    );
  });

  it('dismiss the answer for its asker and for moderators only', async () => {
    const stranger = scene.discord.world.addUser();
    const answer = await scene.ask('Who is the inspector?');
    const refused = await scene.press(answer, /dismiss/, { user: stranger, permissions: 0n });
    expect(refused).toMatchObject({ type: 4, ephemeral: true });
    expect(scene.discord.world.messages.has(answer.message.id)).toBe(true);

    const deferred = await scene.press(answer, /dismiss/);
    expect((await deferred.next()).kind).toBe('delete');
    expect(scene.discord.world.messages.has(answer.message.id)).toBe(false);

    const other = await scene.ask('Who is the inspector?');
    const moderated = await scene.press(other, /dismiss/, {
      user: stranger,
      permissions: 1n << 13n,
    });
    expect((await moderated.next()).kind).toBe('delete');
  });

  it('ask what was meant: in place for the asker, apart for anybody else', async () => {
    const answer = await scene.ask('What is the capital of Peru?');
    expect(answer.text).toContain('Nothing about that in the articles');
    const stranger = scene.discord.world.addUser();
    const apart = await scene.press(answer, /meant/, { user: stranger });
    expect(apart).toMatchObject({ type: 4, ephemeral: true });
    const question = answer.buttons[0]?.label;
    const inPlace = await scene.press(answer, /meant.*:0$/);
    expect(inPlace.type).toBe(7);
    expect(inPlace.text).toContain(`### ${question}`);
  });
});

describe('buttons of an older or unknown make', () => {
  it.each(['0:context:abc:1', 'vote', '1:context:ffffffffffff:1:0:9', '1:readOn:x'])(
    'are answered kindly: %s',
    async (customId) => {
      const message = scene.discord.messages.plant({
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.Button, style: 2, label: 'Old', custom_id: customId },
            ],
          },
        ],
      });
      const reply = await scene.discord.interactions.pressButton({
        message,
        customId,
        user: scene.reader,
      });
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
      expect(reply.text).toContain('Ask again');
    },
  );
});

describe('a forged button', () => {
  it.each(['1:meant:1:ffffffffffff:0', '1:others:::1:1', '1:dismiss:1'])(
    'is answered kindly: %s',
    async (customId) => {
      const { discord, reader } = scene;
      const message = discord.messages.plant({ content: 'hello' });
      const reply = await discord.interactions.forgeButton({
        message,
        customId,
        user: reader,
        permissions: 0n,
      });
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
    },
  );

  it('with the key of a true article asks nothing', async () => {
    const { discord, reader } = scene;
    const answer = await scene.ask('What is the capital of Peru?');
    const ids = answer.buttons.map(({ custom_id: id }) => String(id));
    const customId = ids.find((id) => id.includes('meant')) ?? '';
    const message = discord.messages.plant({ content: 'hello' });
    const reply = await discord.interactions.forgeButton({ message, customId, user: reader });
    expect(reply.text).toContain('Ask again');
  });
});
