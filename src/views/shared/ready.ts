const promises = new WeakMap<object, Promise<unknown>>();

/**
 * A promise that is kept already, and says so: React's `use` reads it at once, without waiting. The
 * same one for the same value.
 */
export function ready<Value extends object>(value: Value): Promise<Value> {
  const known = promises.get(value) as Promise<Value> | undefined;
  const promise =
    known ?? Object.assign(Promise.resolve(value), { status: 'fulfilled' as const, value });
  promises.set(value, promise);
  return promise;
}
