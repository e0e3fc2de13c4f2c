import { useEffect, useRef } from 'preact/hooks'
import type { State } from '../messages.ts'
import { LanguageSelect } from '../options/language.tsx'
import { ask, loadState, useFresh } from '../own-pages/background.ts'
import { languageDrawn } from '../own-pages/start.ts'
import type { LanguageChoice } from '../words.ts'
import { say } from '../words.ts'
import { Consent } from './consent.tsx'
import { Endpoint } from './endpoint.tsx'
import { Explanation } from './explanation.tsx'
import { Trial } from './trial.tsx'

const STEPS = ['explanation', 'endpoint', 'trial'] as const

/** Where the user is: all of it lies in the store, so that whoever closes the browser goes on where they were. */
function stepOf({ obstacle, endpoint, revoked }: State): (typeof STEPS)[number] {
  if (obstacle === 'not-consented') return 'explanation'
  return endpoint === undefined || revoked ? 'endpoint' : 'trial'
}

/** From the installation to the first tracked mail. */
export function FirstRun({ onLanguage }: { onLanguage(language: LanguageChoice): void }) {
  const state = useFresh(loadState)
  const step = state && stepOf(state)
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    // What has the focus goes with its step. At first it is the browser's own.
    if (before.current) title.current?.focus()
    before.current = step
  }, [step])
  if (!state || !step) return null

  function choose(language: LanguageChoice): void {
    if (step === 'explanation') onLanguage(language)
    else void ask<'choose-language'>({ type: 'choose-language', language })
  }

  return (
    <>
      <header>
        <img src="/icons/48.png" width="32" height="32" alt="" />
        <p class="name">{say('name')}</p>
        <LanguageSelect chosen={languageDrawn()} onChoose={choose} />
      </header>
      <main data-step={step}>
        <ol class="steps" aria-label={say('first_run_steps')}>
          {STEPS.map((one) => (
            <li key={one} aria-current={one === step ? 'step' : undefined}>
              {say(`first_run_step_${one}`)}
            </li>
          ))}
        </ol>
        <h1 ref={title} tabIndex={-1}>
          {say(`first_run_${step}_title`)}
        </h1>
        {step === 'explanation' && (
          <>
            <Explanation />
            <Consent />
          </>
        )}
        {step === 'endpoint' && <Endpoint way={state.way} revoked={state.revoked} />}
        {step === 'trial' && <Trial obstacle={state.obstacle} />}
      </main>
    </>
  )
}
