/**
 * `npm start` and `npm run ask`: builds where that is needed, and then is the program itself, so that
 * there is one process to end. The first argument names the program in `dist`, the rest are its own.
 */
import './build.mjs';

const [program] = process.argv.splice(2, 1);
await import(`../dist/${program}.js`);
