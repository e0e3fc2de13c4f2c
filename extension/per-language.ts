/**
 * What writes dates, numbers or plurals, made once for each language: a list draws a hundred of them, and making one
 * takes longer than all the rest.
 * @param make given a BCP 47 tag
 */
export function perLanguage<Formats>(make: (language: string) => Formats): (language: string) => Formats {
  const known = new Map<string, Formats>()
  return (language) => {
    const made = known.get(language) ?? make(language)
    known.set(language, made)
    return made
  }
}
