import { describe, expect, it } from 'vitest';
import { DiscordPace } from '../../../src/discord/dispatch/pace.ts';

describe('Pace', () => {
  it('takes no turn of the channel from an asker who has none', () => {
    const pace = new DiscordPace();
    const taken = Array.from({ length: 100 }, () => pace.take({ userId: 'ada', channel: 'c' }));
    expect(taken.filter((refusal) => refusal === undefined)).toHaveLength(20);
    expect(new Set(taken)).toEqual(new Set([undefined, 'tooFast']));
    // 40 of the channel's 60 are left.
    const others = Array.from({ length: 50 }, (_, n) =>
      pace.take({ userId: `${n}`, channel: 'c' }),
    );
    expect(others.filter((refusal) => refusal === undefined)).toHaveLength(40);
    expect(others.at(-1)).toBe('tooMuchHere');
    expect(pace.take({ userId: 'bob' })).toBeUndefined();
  });

  it('has a measure of its own for words why there is no answer', () => {
    const pace = new DiscordPace();
    const told = Array.from({ length: 2_000 }, () => pace.takeRefusal('server'));
    expect(told.filter(Boolean).length).toBeLessThan(1_500);
    expect(pace.takeRefusal('another')).toBe(true);
  });

  it('has a measure of its own for keystrokes', () => {
    const pace = new DiscordPace();
    const typed = Array.from({ length: 100 }, () => pace.takeKeystroke('ada'));
    expect(typed.filter(Boolean).length).toBeLessThan(10);
    expect(pace.take({ userId: 'ada' })).toBeUndefined();
    expect(pace.takeKeystroke('bob')).toBe(true);
  });
});
