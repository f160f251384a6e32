/** The language of a country, from pairs of both; it throws a RangeError for any other word. */
export function languageFinder(
  pairs: readonly (readonly [country: string, language: string])[],
): (country: string) => string {
  const languages: ReadonlyMap<string, string> = new Map(pairs);
  return (country) => {
    const language = languages.get(country);
    if (language === undefined) {
      throw new RangeError(`${country} is not a country of this scenario.`);
    }
    return language;
  };
}
