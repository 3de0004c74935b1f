/** The ways to put a question to the bot, each time as somebody new. */

import type { Place } from '../../fake-discord/index.ts';
import { get } from './http.ts';
import { MESSAGE, QUESTION, type Question } from './questions.ts';
import { type Attack, PATIENT, type Target } from './target.ts';

type Way = (target: Target, question: Question, place?: Place) => Promise<unknown>;

/** Discord lets nobody send more, and counts code points. */
function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}

async function direct({ discord, patience }: Target, { text, then }: Question): Promise<unknown> {
  const { messages, world } = discord;
  const user = world.addUser();
  const said = { user, timeout: patience };
  await messages.directMessage({ ...said, content: cut(text, MESSAGE) });
  return then && messages.directMessage({ ...said, content: then });
}

function bySlash({ discord, patience }: Target, { text }: Question, place?: Place) {
  return discord.interactions.slash({
    name: 'ask',
    options: { question: cut(text, QUESTION), private: true },
    user: discord.world.addUser(),
    ...(place && { in: place }),
    answerWithin: PATIENT,
    timeout: patience,
  });
}

/** By a mention, in a channel of its own where none is named; what is said then replies to the answer. */
async function byMention(target: Target, { text, then }: Question, place?: Place) {
  const { discord, patience } = target;
  const { messages, world } = discord;
  const said = { user: world.addUser(), in: place ?? discord.addChannel(), timeout: patience };
  const content = cut(`${messages.mention} ${text}`, MESSAGE);
  const reply = await messages.channelMessage({ ...said, content });
  return (
    then &&
    messages.channelMessage({ ...said, content: `${messages.mention} ${then}`, replyTo: reply })
  );
}

function byMenu({ discord, patience }: Target, { text }: Question, place?: Place) {
  const user = discord.world.addUser();
  const target = discord.messages.plant({ content: cut(text, MESSAGE), author: user }, place);
  return discord.interactions.messageContextMenu({
    name: 'Find in article',
    target,
    user,
    answerWithin: PATIENT,
    timeout: patience,
  });
}

function byTyping({ discord, patience }: Target, { text }: Question, place?: Place) {
  return discord.interactions.autocomplete({
    name: 'ask',
    focused: 'question',
    options: { question: cut(text, MESSAGE) },
    user: discord.world.addUser(),
    ...(place && { in: place }),
    answerWithin: PATIENT,
    timeout: patience,
  });
}

function byTypingAnArticle({ discord, patience }: Target, { text }: Question, place?: Place) {
  return discord.interactions.autocomplete({
    name: 'ask',
    focused: 'article',
    options: { question: 'who?', article: cut(text, MESSAGE) },
    user: discord.world.addUser(),
    ...(place && { in: place }),
    answerWithin: PATIENT,
    timeout: patience,
  });
}

/** Half a pair of surrogates has no place in an address. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

async function onPages({ port, patience }: Target, { text }: Question): Promise<unknown> {
  return get(port, `/?q=${encodeURIComponent(wellFormed(text))}`, patience);
}

export const WAYS = {
  'a direct message': direct,
  '/ask': bySlash,
  'a mention': byMention,
  'Find in article': byMenu,
  'typing a question': byTyping,
  'typing an article': byTypingAnArticle,
  'the pages': onPages,
} satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;

/** The attack of a question put in one way, at a place of Discord's where one is named. */
export function asking(way: WayName, question: Question, place?: Place): Attack {
  return async (target) => {
    await WAYS[way](target, question, place);
    return undefined;
  };
}
