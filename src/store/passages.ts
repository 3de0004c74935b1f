import type { Passage, Span } from '../library/article.ts';

/** A passage as it is kept: its headings by the number of their section, spans as pairs of numbers. */
interface PackedPassage {
  readonly text: string;
  /** Where each sentence starts and ends, one after the other. */
  readonly sentences: readonly number[];
  readonly section?: number;
  readonly page?: number;
  readonly source: readonly [start: number, end: number];
}

/** Passages that follow each other, and the sections that they are the first to need. */
export interface Packed {
  /** The number of the section that each stands in, none for an outermost, and its heading. */
  readonly sections: readonly (readonly [within: number | null, heading: string])[];
  readonly passages: readonly PackedPassage[];
}

/** Packs the passages of an article, all at once or some at a time: each heading is there once. */
export function packer(): (passages: readonly Passage[]) => Packed {
  const numbers = new Map<string, number>();
  // Passages of one section share their headings.
  let last:
    | { readonly headings: readonly string[]; readonly section: number | undefined }
    | undefined;
  return (passages) => {
    const sections: [number | null, string][] = [];
    const sectionOf = (headings: readonly string[]): number | undefined => {
      if (headings === last?.headings) return last.section;
      let within: number | undefined;
      for (const heading of headings) {
        const key = `${within} ${heading}`;
        const known = numbers.get(key);
        if (known === undefined) {
          sections.push([within ?? null, heading]);
          numbers.set(key, numbers.size);
        }
        within = known ?? numbers.size - 1;
      }
      last = { headings, section: within };
      return within;
    };
    const packed = passages.map(({ text, sentences, headings = [], page, source }) => {
      const section = sectionOf(headings);
      return {
        text,
        sentences: numbersOf(sentences),
        ...(section !== undefined && { section }),
        ...(page !== undefined && { page }),
        source: [source.start, source.end] as const,
      };
    });
    return { sections, passages: packed };
  };
}

/**
 * Unpacks what a packer has made of an article, in its order. Passages of one section share one array of
 * headings.
 */
export function unpacker(): (packed: Packed) => Passage[] {
  const sections: (readonly string[])[] = [];
  let count = 0;
  return ({ sections: added, passages }) => {
    for (const [within, heading] of added) {
      sections.push([...(within === null ? [] : (sections[within] ?? [])), heading]);
    }
    return passages.map(({ text, sentences, section, page, source: [start, end] }) => {
      const headings = section === undefined ? undefined : sections[section];
      count += 1;
      return {
        number: count,
        text,
        sentences: spansOf(sentences),
        ...(headings && { headings }),
        ...(page !== undefined && { page }),
        source: { start, end },
      };
    });
  };
}

function numbersOf(spans: readonly Span[]): number[] {
  const numbers: number[] = [];
  for (const { start, end } of spans) numbers.push(start, end);
  return numbers;
}

function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 1; i < numbers.length; i += 2) {
    spans.push({ start: numbers[i - 1] as number, end: numbers[i] as number });
  }
  return spans;
}
