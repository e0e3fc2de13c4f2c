import type { LanguageChoice } from '../words.ts'
import { LANGUAGES, say } from '../words.ts'
import { ask } from '../own-pages/background.ts'

/** In which language Doublecheck speaks. */
export function Language({ chosen }: { chosen: LanguageChoice }) {
  return (
    <LanguageSelect
      chosen={chosen}
      onChoose={(language) => void ask<'choose-language'>({ type: 'choose-language', language })}
    />
  )
}

interface Select {
  chosen: LanguageChoice
  onChoose(language: LanguageChoice): void
}

/** The languages to choose from, each named in itself, for whoever reads no other. */
export function LanguageSelect({ chosen, onChoose }: Select) {
  return (
    <select
      name="language"
      aria-label={say('section_language')}
      value={chosen}
      onChange={({ currentTarget: { value } }) => {
        const language = CHOICES.find((choice) => choice === value)
        if (language) onChoose(language)
      }}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice} lang={choice === 'browser' ? undefined : choice}>
          {choice === 'browser' ? say('language_of_browser') : nameOf(choice)}
        </option>
      ))}
    </select>
  )
}

const CHOICES: LanguageChoice[] = ['browser', ...LANGUAGES]

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
