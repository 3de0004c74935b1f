import { describe, expect, it } from 'vitest';
import { requestsOnly, whole } from '../../fake-discord/conformance.ts';
import type { RecordedRequest } from '../../fake-discord/rest.ts';
import type { Specification } from '../../fake-discord/specification.ts';

describe.each<[string, Specification | undefined]>([
  ['Discord’s description of requests', requestsOnly],
  [`Discord’s whole description${whole ? '' : ' (skipped: no discord-openapi.json here)'}`, whole],
])('%s', (_, discord) => {
  const problems = (method: string, path: string, body?: unknown, query = {}) => {
    const request = { method, path, query, body, headers: {}, at: 0, status: 200 };
    return discord?.problems([
      { ...request, answer: undefined, injected: false } as RecordedRequest,
    ]);
  };
  const card = (button: object) => ({
    flags: 1 << 15,
    components: [
      {
        type: 17,
        components: [
          { type: 10, content: 'hello' },
          { type: 1, components: [{ type: 2, style: 1, label: 'Again', ...button }] },
        ],
      },
    ],
  });

  it.skipIf(!discord)('takes what is right', () => {
    expect(problems('GET', '/gateway/bot')).toEqual([]);
    const commands = '/applications/1/commands';
    expect(problems('GET', commands, undefined, { with_localizations: 'true' })).toEqual([]);
    expect(problems('PUT', commands, [{ type: 1, name: 'ask', description: 'Ask' }])).toEqual([]);
    expect(problems('POST', '/channels/1/messages', card({ custom_id: 'a' }))).toEqual([]);
    expect(
      problems('PATCH', '/webhooks/1/token/messages/@original', card({ custom_id: 'a' })),
    ).toEqual([]);
    const callback = '/interactions/1/token/callback';
    const reply = { type: 4, data: card({ custom_id: 'a' }) };
    expect(problems('POST', callback, reply, { with_response: 'true' })).toEqual([]);
    expect(problems('POST', callback, { type: 8, data: { choices: [] } })).toEqual([]);
  });

  it.skipIf(!discord)('names what is wrong by its place', () => {
    expect(problems('GET', '/no/such')).toEqual(['GET /no/such: Discord has no such route']);
    expect(problems('POST', '/channels/abc/messages', {})?.[0]).toContain(
      'channel_id can\'t be "abc"',
    );
    expect(problems('GET', '/gateway/bot', undefined, { odd: '1' })?.[0]).toContain('odd');
    expect(problems('POST', '/channels/1/messages')?.[0]).toContain('body is missing');
    const label = { custom_id: 'a', label: 'x'.repeat(81) };
    expect(
      problems('POST', '/interactions/1/token/callback', { type: 4, data: card(label) }),
    ).toEqual([
      'POST /interactions/1/token/callback: /data/components/0/components/1/components/0/label must NOT have more than 80 characters',
    ]);
    const choice = { type: 8, data: { choices: [{ name: 'x'.repeat(101), value: 'x' }] } };
    expect(problems('POST', '/interactions/1/token/callback', choice)).toEqual([
      'POST /interactions/1/token/callback: /data/choices/0/name must NOT have more than 100 characters',
    ]);
  });
});
