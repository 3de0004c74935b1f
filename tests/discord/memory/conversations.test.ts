import { describe, expect, it, vi } from 'vitest';
import { Recent } from '../../../src/discord/memory/bounded-map.ts';
import { Conversations } from '../../../src/discord/memory/conversations.ts';

const MINUTE = 60_000;

describe('Conversations', () => {
  const said = (conversation: string | undefined, minute: number, repliedTo?: string) => ({
    conversation,
    repliedTo,
    now: minute * MINUTE,
  });

  it('completes a question from the one before, for a while', () => {
    const conversations = new Conversations();
    expect(conversations.next('Who spoke?', said('a', 0))).toBe('Who spoke?');
    expect(conversations.next('and when?', said('a', 14))).toBe('when spoke?');
    expect(conversations.next('why?', said('a', 28))).toBe('why spoke?');
    expect(conversations.next('why?', said('a', 44))).toBe('why?');
    expect(conversations.next('and when?', said('b', 1))).toBe('and when?');
  });

  it('forgets a question after a quarter of an hour, whoever asks then', () => {
    vi.useFakeTimers();
    try {
      const conversations = new Conversations();
      conversations.next('Who spoke?', said('a', 0));
      vi.advanceTimersByTime(15 * MINUTE);
      expect(conversations.next('and when?', said('a', 0))).toBe('and when?');
    } finally {
      vi.useRealTimers();
    }
  });

  it('prefers the question that is replied to', () => {
    const conversations = new Conversations();
    conversations.next('Who spoke?', said('a', 0));
    expect(conversations.next('when?', said('a', 1, 'Who sang?'))).toBe('when sang?');
    expect(conversations.next('when?', said(undefined, 1, 'Who sang?'))).toBe('when sang?');
  });
});

describe('Recent', () => {
  it('holds what was set last', () => {
    const recent = new Recent<number, number>(100);
    for (let key = 0; key < 250; key += 1) {
      recent.set(key, key);
      recent.set(7, key);
    }
    expect([7, 148, 151, 249].map((key) => recent.get(key))).toEqual([249, undefined, 151, 249]);
  });
});
