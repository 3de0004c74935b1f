import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from '../../src/answer/conversation.ts';

const followUp = (previous: string, next: string) => follow({ question: previous }, next).question;

describe('followUp', () => {
  it.each([
    // Another asking word
    ['Who took part in the call?', 'and when?', 'when took part in the call?'],
    ['Who took part in the call?', 'Who else?', 'Who else took part in the call?'],
    ['When did the talks stall?', 'why?', 'why did the talks stall?'],
    ['When did the talks stall?', 'And why exactly?', 'why did the talks stall?'],
    ['Have the talks stalled?', 'since when?', 'since when have the talks stalled?'],
    ['Did the talks stall?', 'why?', 'why did the talks stall?'],
    ['Who fired missiles?', 'how many?', 'how many fired missiles?'],
    ['Who fired missiles?', 'when and where?', 'when and where fired missiles?'],
    // Another name
    ['Who spoke for South Korea?', 'and Japan?', 'Who spoke for Japan?'],
    [
      'Who spoke for Korea?',
      'what about the second call?',
      'Who spoke for Korea? (the second call)',
    ],
    // A pronoun
    ['Who is Clara Moss?', 'what did she say?', 'what did she say? (Clara Moss)'],
    ['what did she say? (Clara Moss)', 'where was she?', 'where was she? (Clara Moss)'],
    ['what did she say? (Clara Moss)', 'and when?', 'when did she say? (Clara Moss)'],
    // Other languages
    ['Wer hat die Brücke gesperrt?', 'und wann?', 'wann hat die Brücke gesperrt?'],
    ['Qui a fermé le pont ?', 'et pourquoi ?', 'pourquoi a fermé le pont ?'],
    ['¿Quién cerró el puente?', '¿y cuándo?', '¿cuándo cerró el puente?'],
    ['누가 다리를 닫았나요?', '그럼 언제?', '언제 다리를 닫았나요?'],
    ['誰が橋を閉鎖しましたか?', 'いつ?', 'いつ橋を閉鎖しましたか?'],
    ['谁关闭了大桥?', '为什么?', '为什么关闭了大桥?'],
  ])('after %j, %j asks %j', (previous, next, asked) => {
    expect(followUp(previous, next)).toBe(asked);
  });

  it.each([
    'When was the bridge closed?',
    'What does it say about the mayor of Harlow?',
    'Who is Ely Ratner?',
    'Was sagt der Bürgermeister?',
    'How old is Ely Ratner?',
    'bread',
    'And where was the bridge built?',
    'ok',
    '???',
    '',
  ])('leaves %j alone', (next) => {
    expect(followUp('Who took part in the call?', next)).toBe(next);
  });

  it('never loses the asked words, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(followUp(a, b).length).toBeLessThanOrEqual(a.length + b.length + 4);
      }),
    );
  });
});
