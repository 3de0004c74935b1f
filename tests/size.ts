/**
 * How large a test is: `small` in `npm test`, and `whole` in `npm run test:stress`, which runs the files
 * that use this and no others.
 */
export function sized<T>(small: T, whole: T): T {
  return process.env.TEST_SIZE === 'whole' ? whole : small;
}
