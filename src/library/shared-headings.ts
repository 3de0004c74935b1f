interface Section {
  readonly headings: readonly string[];
  readonly within: Map<string, Section>;
}

/**
 * Gives the same array for the same headings, and within it the same texts: thousands of passages may
 * stand under one section.
 */
export function sharedHeadings(): (headings: readonly string[]) => readonly string[] {
  const top: Section = { headings: [], within: new Map() };
  return (headings) => {
    let section = top;
    for (const heading of headings) {
      let inner = section.within.get(heading);
      if (!inner) {
        inner = { headings: [...section.headings, heading], within: new Map() };
        section.within.set(heading, inner);
      }
      section = inner;
    }
    return section.headings;
  };
}
