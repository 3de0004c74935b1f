import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../src/bounds.ts';

const HEAD = `# Bounds

What a person, an article or a website supplies is bounded, so that nobody can stop the bot or make others
wait. This table is made from \`src/bounds.ts\`, which has all of them.

| bound | at most | unit | protects | what a person sees |
| --- | --- | --- | --- | --- |
`;

describe('bounds', () => {
  it('are listed in docs/BOUNDS.md', async () => {
    const rows = Object.entries(BOUNDS).map(
      ([name, { most, unit, protects, seen }]) =>
        `| \`${name}\` | ${most.toLocaleString('en-US')} | ${unit} | ${protects} | ${seen} |\n`,
    );
    await expect(HEAD + rows.join('')).toMatchFileSnapshot('../docs/BOUNDS.md');
  });
});
