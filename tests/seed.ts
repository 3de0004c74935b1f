import fc from 'fast-check';
import { beforeEach, onTestFailed } from 'vitest';

/** Property tests draw from this seed: one of your choice, so as to repeat a failure, or a new one. */
const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

beforeEach(() => {
  onTestFailed(() => {
    console.error(`To draw the same again: FC_SEED=${seed}`);
  });
});
