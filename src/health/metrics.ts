import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Article } from '../library/article.ts';
import type { Shard } from './health.ts';

/** In seconds: from a small library to one of 100,000 passages. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

/** What the gauges show when they are asked for. */
export interface Measured {
  /** The host's articles. */
  readonly articles: () => readonly Article[];
  readonly shards: () => readonly Shard[];
}

/**
 * Counts what the process does, for Prometheus. A label is one of a few words that the program has
 * itself, never anything of a person, a server or an article.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers: Counter<'way' | 'band'>;
  readonly #durations: Histogram;
  readonly #errors: Counter<'way' | 'error'>;
  readonly #reloads: Counter<'outcome'>;
  readonly #fetches: Counter<'what' | 'outcome'>;

  constructor({ articles, shards }: Measured) {
    const registers = [this.#registry];
    this.#answers = new Counter({
      name: 'verbatim_answers_total',
      help: 'Questions answered, by the way they came and what could be said',
      labelNames: ['way', 'band'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'verbatim_answer_duration_seconds',
      help: 'Time that finding an answer took',
      buckets: DURATIONS,
      registers,
    });
    this.#errors = new Counter({
      name: 'verbatim_errors_total',
      help: 'Requests that failed, or were answered too late for Discord',
      labelNames: ['way', 'error'],
      registers,
    });
    this.#reloads = new Counter({
      name: 'verbatim_reloads_total',
      help: 'Readings of the changed folder of articles, by what came of them',
      labelNames: ['outcome'],
      registers,
    });
    this.#fetches = new Counter({
      name: 'verbatim_fetches_total',
      help: 'Files and pages fetched for servers, by what came of them',
      labelNames: ['what', 'outcome'],
      registers,
    });
    const gauge = (name: string, help: string, measure: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(measure());
        },
      });
    gauge('verbatim_library_articles', 'Articles of the host', () => articles().length);
    gauge('verbatim_library_passages', 'Passages of these', () =>
      articles().reduce((sum, { passages }) => sum + passages.length, 0),
    );
    gauge('verbatim_shards', 'Shards of this process', () => shards().length);
    gauge(
      'verbatim_shards_connected',
      'Shards of this process that are connected',
      () => shards().filter(({ isReady }) => isReady).length,
    );
  }

  /** @param seconds how long finding it took */
  answered(way: string, band: string, seconds: number): void {
    this.#answers.inc({ way, band });
    this.#durations.observe(seconds);
  }

  failed(way: string, error: 'failed' | 'too late'): void {
    this.#errors.inc({ way, error });
  }

  reloaded(outcome: 'replaced' | 'unchanged' | 'failed'): void {
    this.#reloads.inc({ outcome });
  }

  fetched(what: 'file' | 'page', outcome: string): void {
    this.#fetches.inc({ what, outcome });
  }

  /**
   * All of it in the text form.
   * https://prometheus.io/docs/instrumenting/exposition_formats/
   */
  async exposition(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
