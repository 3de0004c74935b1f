import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../../src/bounds.ts';
import { Outbox } from '../../../src/discord/transport/outbox.ts';

/** An outbox whose answers go out when they are told to. */
function slowOutbox() {
  const outbox = new Outbox();
  const deliveries: (() => void)[] = [];
  const send = (asker: string, channel: string) => {
    const refusal = outbox.refusalFor({ userId: asker, channel });
    const delivery = new Promise<void>((deliver) => deliveries.push(deliver));
    return refusal ?? outbox.send({ userId: asker, channel }, () => delivery);
  };
  return { outbox, deliveries, send };
}

describe('Outbox', () => {
  it('holds some answers of an asker, more of a channel, and a number in all', () => {
    const { outbox, send } = slowOutbox();
    for (let n = 0; n < 9; n += 1) send('ada', 'busy');
    expect(outbox.refusalFor({ userId: 'ada', channel: 'calm' })).toBe('tooFast');
    for (let n = 0; n < 30; n += 1) send(`asker ${n}`, 'busy');
    expect(outbox.refusalFor({ userId: 'bob', channel: 'busy' })).toBe('tooMuchHere');
    expect(outbox.refusalFor({ userId: 'bob', channel: 'calm' })).toBeUndefined();
    let sent = 20;
    while (typeof send(`direct ${sent}`, `channel ${sent}`) !== 'string') sent += 1;
    expect(sent).toBe(250);
    expect(outbox.refusalFor({ userId: 'bob', channel: 'calm' })).toBe('tooMuchAtOnce');
  });

  it('holds no more of one server than leaves room for others', () => {
    const outbox = new Outbox();
    const address = (n: number, server?: string) => ({
      userId: `${n}`,
      channel: `c${n}`,
      serverId: server,
    });
    for (let n = 0; n < BOUNDS.sendingInServer.most; n += 1) {
      expect(outbox.refusalFor(address(n, 'loud'))).toBeUndefined();
      void outbox.send(address(n, 'loud'), () => new Promise(() => {}));
    }
    expect(outbox.refusalFor(address(1_000, 'loud'))).toBe('tooMuchAtOnce');
    expect(outbox.refusalFor(address(1_000, 'calm'))).toBeUndefined();
    expect(outbox.refusalFor(address(1_000))).toBeUndefined();
  });

  it('has room again once they are out, or have failed', async () => {
    const { outbox, deliveries, send } = slowOutbox();
    const sent = Array.from({ length: 5 }, () => send('ada', 'c'));
    const failed = outbox.send({ userId: 'bob', channel: 'c' }, () => Promise.reject(new Error()));
    await expect(failed).rejects.toThrow();
    for (const deliver of deliveries) deliver();
    await Promise.all(sent);
    expect(outbox.refusalFor({ userId: 'ada', channel: 'c' })).toBeUndefined();
  });
});
