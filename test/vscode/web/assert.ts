/** As much of Node's strict assertions as the suites use, for the host that has no Node. */

/** Fails with a message. */
export function fail(message = 'failed'): never {
  throw new Error(message);
}

/** Holds where a value is truthy. */
export function ok(value: unknown, message = `${shown(value)} is not truthy`): void {
  if (!value) fail(message);
}

/** Holds where both are the same value. */
export function equal(actual: unknown, expected: unknown, message = `${shown(actual)} is not ${shown(expected)}`): void {
  if (!Object.is(actual, expected)) fail(message);
}

/** Holds where the two are different values. */
export function notEqual(actual: unknown, expected: unknown, message = `both are ${shown(actual)}`): void {
  if (Object.is(actual, expected)) fail(message);
}

/** Holds where both hold the same, judged by their JSON with `undefined` kept apart. */
export function deepEqual(actual: unknown, expected: unknown, message = `${shown(actual)} is not ${shown(expected)}`): void {
  if (shown(actual) !== shown(expected)) fail(message);
}

/** Holds where a text has the pattern. */
export function match(text: string, pattern: RegExp, message = `${shown(text)} does not match ${String(pattern)}`): void {
  if (!pattern.test(text)) fail(message);
}

/** Holds where a text lacks the pattern. */
export function doesNotMatch(text: string, pattern: RegExp, message = `${shown(text)} matches ${String(pattern)}`): void {
  if (pattern.test(text)) fail(message);
}

/** Holds where what is asked for is refused. */
export async function rejects(ask: () => PromiseLike<unknown>, message = 'it was not refused'): Promise<void> {
  const refused = await ask().then(
    () => false,
    () => true,
  );
  if (!refused) fail(message);
}

function shown(value: unknown): string {
  return value === undefined
    ? UNDEFINED
    : JSON.stringify(value, (...[, part]: readonly unknown[]) => (part === undefined ? UNDEFINED : part));
}

const UNDEFINED = '(undefined)';
