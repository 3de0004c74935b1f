import { describe, expect, it } from 'vitest';
import { addressed } from '../../../src/discord/dispatch/addressed.ts';

const BOT = '100000000000000001';
const message = { content: 'why?', isDirect: false, isAutomatic: false, mentions: [] };

describe('addressed', () => {
  it.each([
    ['a message to nobody', message, undefined],
    ['a direct message', { ...message, isDirect: true }, 'why?'],
    ['a mention', { ...message, content: `<@${BOT}> why?`, mentions: [BOT] }, 'why?'],
    ['a mention by nickname', { ...message, content: `why? <@!${BOT}>`, mentions: [BOT] }, 'why?'],
    ['an address', { ...message, content: `<@${BOT}>, why?`, mentions: [BOT] }, 'why?'],
    ['a reply that pings the bot', { ...message, mentions: [BOT] }, 'why?'],
    ['a mention of another', { ...message, content: '<@2> why?', mentions: ['2'] }, undefined],
    ['a mention by a bot', { ...message, mentions: [BOT], isAutomatic: true }, undefined],
    ['a bot’s direct message', { ...message, isDirect: true, isAutomatic: true }, undefined],
    ['a mention alone', { ...message, content: `<@${BOT}>`, mentions: [BOT] }, ''],
  ])('hears %s', (_, heard, question) => {
    expect(addressed(heard, BOT)).toBe(question);
  });
});
