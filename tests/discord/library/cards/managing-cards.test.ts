import { describe, expect, it } from 'vitest';
import { remove } from '../../../../src/discord/library/acts.ts';
import { askingCard } from '../../../../src/discord/library/cards/asking-card.ts';
import { factModal } from '../../../../src/discord/library/cards/fact-modal.ts';
import { keptArticlesCard } from '../../../../src/discord/library/cards/kept-articles-card.ts';
import { keptFactsCard } from '../../../../src/discord/library/cards/kept-facts-card.ts';
import type { ArticleEntry, KeptFact } from '../../../../src/store/article.ts';
import { hostsArticle } from '../../../../src/store/facts.ts';
import { textsFor } from '../../../../src/texts/texts.ts';
import { FACT, newArticle } from '../../../store/samples.ts';
import { expectWithinLimits, flatten } from '../../cards/limits.ts';
import { articleOf } from '../../samples.ts';

const GRANT = 'f'.repeat(24);
const ID = 'e'.repeat(16);
const HOSTS = hostsArticle('bridge');
const LOCALES = ['en-US', 'de', 'fr', 'es-ES', 'ja', 'ko'];
/** Every character takes a backslash. */
const LONG = '*'.repeat(1_000);

const entry = (given: Partial<ArticleEntry> = {}): ArticleEntry => {
  const { passages, ...rest } = newArticle();
  return {
    ...rest,
    id: ID,
    addedAt: '2026-01-02T03:04:05.678Z',
    textSize: 1,
    passageCount: passages.length,
    revision: 1,
    ...given,
  };
};
const fact = (n: number): KeptFact => ({
  ...FACT,
  question: LONG.slice(0, 300),
  answer: LONG,
  id: n.toString(16).padStart(16, '0'),
  addedAt: '2026-01-02T03:04:05.678Z',
});

describe('the cards of a library', () => {
  it.each(LOCALES)('are what Discord takes, however long what they show is, in %s', (locale) => {
    const texts = textsFor(locale);
    const sources = [
      { kind: 'file', name: LONG },
      { kind: 'url', url: `https://example.org/${'a'.repeat(1_900)}` },
    ] as const;
    const all = Array.from({ length: 200 }, (_, n) => ({
      entry: entry({
        id: n.toString(16).padStart(16, '0'),
        about: { title: LONG },
        source: sources[n % 2] ?? { kind: 'text' },
      }),
      facts: n % 3,
    }));
    for (const page of [1, 20, 40]) expectWithinLimits(keptArticlesCard(all, page, GRANT, texts));
    const hosts = [articleOf({ title: LONG }), undefined];
    const ofHosts = hosts.map((one, n) => ({
      id: hostsArticle(String(n)),
      hosts: one,
      facts: 1_000,
    }));
    expectWithinLimits(keptArticlesCard(ofHosts, 1, GRANT, texts));
    const facts = Array.from({ length: 1_000 }, (_, n) => fact(n));
    const kept = { id: HOSTS, title: LONG, facts, lost: facts };
    for (const page of [1, 100, 200]) {
      const shown = { page, grant: GRANT, removed: fact(0) };
      expectWithinLimits(keptFactsCard(kept, shown, texts));
    }
    const customId = remove.id({ grant: GRANT, articleId: ID });
    const asked = { label: texts.managing.remove, customId, grant: GRANT };
    expectWithinLimits(askingCard('Sure?', asked, texts));
  });

  it('keep to a page that is there', () => {
    const card = keptArticlesCard([{ entry: entry(), facts: 0 }], 9, GRANT, textsFor('en-US'));
    expect(flatten(card).texts).toHaveLength(2);
  });
});

describe('the modal of a fact', () => {
  it.each(LOCALES)('has labels that fit, and what is known filled in, in %s', (locale) => {
    const { title, components } = factModal(
      { grant: GRANT, article: { title: 'The harbour '.repeat(9) }, id: HOSTS, questionId: ID },
      textsFor(locale),
      FACT_DRAFT,
    );
    expect(title.length).toBeLessThanOrEqual(45);
    const labels = components.map((one) => ('label' in one ? one.label : ''));
    for (const label of labels) {
      expect(label).not.toMatch(/…$/);
      expect(label.length).toBeLessThanOrEqual(45);
    }
    const values = components.map(
      (one) => 'component' in one && 'value' in one.component && one.component.value,
    );
    expect(values).toEqual(['Why?', 'How so?', false, 'So.']);
  });
});

const FACT_DRAFT = { question: 'Why?', also: 'How so?', quote: 'So.' };
