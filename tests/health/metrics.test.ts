import { describe, expect, it } from 'vitest';
import type { Shard } from '../../src/health/health.ts';
import { Metrics } from '../../src/health/metrics.ts';
import { parseArticle } from '../library/parse.ts';
import { samplesOf } from './exposition.ts';

describe('the metrics', () => {
  let articles = [parseArticle('a.txt', 'A\n\nOne.\n\nTwo.\n')];
  let shards: Shard[] = [];
  const metrics = new Metrics({ articles: () => articles, shards: () => shards });
  const samples = async () => samplesOf((await metrics.exposition()).text);

  it('measure what there is when they are asked for', async () => {
    const sizes = async () => {
      const all = await samples();
      return [
        all.verbatim_library_articles,
        all.verbatim_library_passages,
        all.verbatim_shards,
        all.verbatim_shards_connected,
      ];
    };
    expect(await sizes()).toEqual([1, 2, 0, 0]);
    articles = [...articles, parseArticle('b.txt', 'B\n\nThree.\n')];
    shards = [
      { id: 0, isReady: true, heardAt: 0 },
      { id: 1, isReady: false, heardAt: 0 },
    ];
    expect(await sizes()).toEqual([2, 3, 2, 1]);
  });

  it('count what is done', async () => {
    metrics.answered('/ask', 'answers', 0.002);
    metrics.answered('/ask', 'answers', 0.004);
    metrics.answered('mention', 'does not say', 2);
    metrics.failed('/ask', 'failed');
    metrics.failed('button', 'too late');
    metrics.reloaded('failed');
    metrics.fetched('page', 'unreachable');
    expect(await samples()).toMatchObject({
      'verbatim_answers_total{way="/ask",band="answers"}': 2,
      'verbatim_answers_total{way="mention",band="does not say"}': 1,
      'verbatim_answer_duration_seconds_bucket{le="0.0025"}': 1,
      'verbatim_answer_duration_seconds_bucket{le="0.005"}': 2,
      'verbatim_answer_duration_seconds_bucket{le="1"}': 2,
      'verbatim_answer_duration_seconds_bucket{le="+Inf"}': 3,
      verbatim_answer_duration_seconds_sum: 2.006,
      verbatim_answer_duration_seconds_count: 3,
      'verbatim_errors_total{way="/ask",error="failed"}': 1,
      'verbatim_errors_total{way="button",error="too late"}': 1,
      'verbatim_reloads_total{outcome="failed"}': 1,
      'verbatim_fetches_total{what="page",outcome="unreachable"}': 1,
    });
  });

  it('say what each is, in the text form of Prometheus', async () => {
    const { type, text } = await metrics.exposition();
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    const names = [...text.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram)$/gm)];
    expect(names).toHaveLength(9);
    for (const [, name] of names) expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'));
  });
});
