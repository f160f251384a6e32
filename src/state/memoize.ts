/**
 * Remembers the results of a pure function for its last `size` different arguments, compared by
 * identity. What follows from the person's choices is computed this way and never stored.
 */
export function memoize<Parameters extends readonly unknown[], Result>(
  compute: (...parameters: Parameters) => Result,
  size = 1,
): (...parameters: Parameters) => Result {
  const entries: { readonly parameters: Parameters; readonly result: Result }[] = [];
  return (...parameters) => {
    const at = entries.findIndex((entry) =>
      entry.parameters.every((value, index) => Object.is(value, parameters[index])),
    );
    if (at === 0) return entries[0]!.result;
    const [entry] =
      at > 0 ? entries.splice(at, 1) : [{ parameters, result: compute(...parameters) }];
    entries.unshift(entry!);
    if (entries.length > size) entries.pop();
    return entry!.result;
  };
}
