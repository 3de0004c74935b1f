import { describe, expect, it } from 'vitest';
import { BUTTON_LABEL_LIMIT } from '../../../src/discord/cards/limits.ts';
import { articleCommand } from '../../../src/discord/commands/article.ts';
import { askCommand } from '../../../src/discord/commands/ask.ts';
import { factsCommand } from '../../../src/discord/commands/facts.ts';
import { findCommand } from '../../../src/discord/commands/find.ts';
import { libraryCommand } from '../../../src/discord/commands/library/library.ts';
import { passageCommand } from '../../../src/discord/commands/passage.ts';
import type { Texts } from '../../../src/discord/texts/en.ts';
import { textsFor } from '../../../src/discord/texts/texts.ts';
import { english, languages } from '../samples.ts';

describe('the catalogue', () => {
  it('has labels that fit on buttons', () => {
    const labels = ({ context, otherPassages, openSource, dismiss, earlier, later }: Texts) => [
      ...[context, otherPassages, openSource, dismiss, earlier, later],
    ];
    for (const label of languages.flatMap(labels)) {
      expect(label.length).toBeLessThanOrEqual(BUTTON_LABEL_LIMIT);
    }
  });

  it.each(['en-US', 'de', 'es-ES', 'es-419', 'fr', 'ja', 'ko'])(
    'names the commands as its readers see them in %s',
    (locale) => {
      const help = textsFor(locale).help(2);
      const called = (data: { name: string; name_localizations: Record<string, string> }) =>
        data.name_localizations[locale] ?? data.name;
      for (const { data } of [
        askCommand,
        articleCommand,
        passageCommand,
        factsCommand,
        libraryCommand,
      ]) {
        expect(help).toContain(`\`/${called(data)}\``);
      }
      expect(help).toContain(called(findCommand.data));
    },
  );

  it('is English for a language that it lacks', () => {
    expect(textsFor('sv-SE')).toBe(english);
    expect(textsFor('en-GB')).toBe(english);
  });
});
