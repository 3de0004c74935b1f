import { command } from './command.ts';
import { loadSets } from './data.ts';
import { progress } from './progress.ts';
import { measure } from './protocol.ts';
import { describe } from './report.ts';

process.exitCode = await command(({ sets: names, systems, sample, seed }) => {
  const sets = loadSets(names);
  const reports = sets.flatMap((set) =>
    systems.map((system) => measure(set, system, { sample, seed, progress })),
  );
  return { markdown: describe(sets, systems, reports), numbers: { sample, seed, reports } };
});
