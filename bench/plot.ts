/** `npm run bench:plot -- NUMBERS PICTURE`: draws what `bench:speed --json NUMBERS` measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { plot } from './speed-plot.ts';
import type { Timing } from './timing.ts';

const [numbers, picture] = process.argv.slice(2);
if (numbers !== undefined && picture !== undefined) {
  const { timings } = JSON.parse(readFileSync(numbers, 'utf8')) as { timings: Timing[] };
  writeFileSync(picture, plot(timings));
} else {
  process.stderr.write(
    'Which numbers, and where to? npm run bench:plot -- speed.json docs/speed.svg\n',
  );
  process.exitCode = 1;
}
