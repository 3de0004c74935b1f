import { describe, expect, it } from 'vitest';
import { articleCommand } from '../../src/discord/ask/article.ts';
import { askCommand } from '../../src/discord/ask/ask.ts';
import { factsCommand } from '../../src/discord/ask/facts.ts';
import { BUTTON_LABEL_LIMIT } from '../../src/discord/cards/limits.ts';
import { forgetCommand } from '../../src/discord/help/forget.ts';
import { privacyCommand } from '../../src/discord/help/privacy.ts';
import { libraryCommand } from '../../src/discord/library/commands/library.ts';
import { findCommand } from '../../src/discord/passages/find.ts';
import { passageCommand } from '../../src/discord/passages/passage.ts';
import { questionsCommand } from '../../src/discord/questions/questions.ts';
import type { Texts } from '../../src/texts/en.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { english, languages } from '../discord/samples.ts';

describe('the catalogue', () => {
  it('has labels that fit on buttons', () => {
    const labels = ({
      context,
      otherPassages,
      openSource,
      dismiss,
      earlier,
      later,
      ...more
    }: Texts) => [
      ...[context, otherPassages, openSource, dismiss, earlier, later],
      ...[more.helped, more.notIt, more.questions.stop],
    ];
    for (const label of languages.flatMap(labels)) {
      expect(label.length).toBeLessThanOrEqual(BUTTON_LABEL_LIMIT);
    }
  });

  it.each(['en-US', 'de', 'es-ES', 'es-419', 'fr', 'ja', 'ko'])(
    'names the commands as its readers see them in %s',
    (locale) => {
      const help = textsFor(locale).help(2);
      type Named = {
        readonly name: string;
        readonly name_localizations?:
          | Readonly<Record<string, string | null | undefined>>
          | null
          | undefined;
      };
      const called = ({ name, name_localizations: others }: Named) => others?.[locale] ?? name;
      for (const { data } of [
        askCommand,
        articleCommand,
        passageCommand,
        factsCommand,
        libraryCommand,
        questionsCommand,
      ]) {
        expect(help).toContain(`\`/${called(data)}\``);
      }
      expect(help).toContain(called(findCommand.data));
      const { privacy, questions, isCollected } = textsFor(locale);
      expect(privacy).toContain(`\`/${called(forgetCommand.data)}\``);
      expect(isCollected).toContain(`\`/${called(privacyCommand.data)}\``);
      expect(questions.voted.noted).toContain(`\`/${called(privacyCommand.data)}\``);
      const named = questionsCommand.data.options.map(
        (one) => `/${called(questionsCommand.data)} ${called(one)}`,
      );
      expect(named.some((name) => questions.on(30).includes(`\`${name}\``))).toBe(true);
      expect(named.some((name) => questions.isOff.includes(`\`${name}\``))).toBe(true);
    },
  );

  it('is English for a language that it lacks', () => {
    expect(textsFor('sv-SE')).toBe(english);
    expect(textsFor('en-GB')).toBe(english);
  });
});
