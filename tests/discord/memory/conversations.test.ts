import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Conversations } from '../../../src/discord/memory/conversations.ts';

const MINUTE = 60_000;

describe('Conversations', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('completes a question from the one before, for a quarter of an hour', () => {
    const conversations = new Conversations();
    const said = (words: string, conversation = 'a') => conversations.next(words, { conversation });
    expect(said('Who spoke?')).toBe('Who spoke?');
    vi.advanceTimersByTime(14 * MINUTE);
    expect(said('and when?')).toBe('when spoke?');
    expect(said('and when?', 'b')).toBe('and when?');
    vi.advanceTimersByTime(14 * MINUTE);
    expect(said('why?')).toBe('why spoke?');
    vi.advanceTimersByTime(15 * MINUTE);
    expect(said('why?')).toBe('why?');
  });

  it('prefers the question that is replied to', () => {
    const conversations = new Conversations();
    conversations.next('Who spoke?', { conversation: 'a' });
    const repliedTo = 'Who sang?';
    expect(conversations.next('when?', { conversation: 'a', repliedTo })).toBe('when sang?');
    expect(conversations.next('when?', { repliedTo })).toBe('when sang?');
  });

  it('remembers the last question of the last 1,000 conversations, and nothing else', () => {
    const conversations = new Conversations();
    for (let n = 0; n < 10_000; n += 1) {
      conversations.next('Who spoke?', { conversation: String(n) });
    }
    expect(conversations.next('when?', { conversation: '8999' })).toBe('when?');
    expect(conversations.next('when?', { conversation: '9999' })).toBe('when spoke?');
    expect(vi.getTimerCount()).toBe(1);
  });

  it('forgets one', () => {
    const conversations = new Conversations();
    conversations.next('Who spoke?', { conversation: 'a' });
    conversations.next('Who sang?', { conversation: 'b' });
    expect(conversations.forget('a')).toBe(true);
    expect(conversations.forget('a')).toBe(false);
    expect(conversations.next('when?', { conversation: 'a' })).toBe('when?');
    expect(conversations.next('when?', { conversation: 'b' })).toBe('when sang?');
  });
});
