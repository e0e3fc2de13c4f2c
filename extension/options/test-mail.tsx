import { useState } from 'preact/hooks'
import { ask, useFresh } from '../own-pages/background.ts'
import { openStore } from '../store/index.ts'
import { testMail } from '../store/mails.ts'
import { say } from '../words.ts'

const loadTestMail = async () => testMail(await openStore())

/** A mail to oneself that goes the whole way, step by step. */
export function TestMail() {
  const test = useFresh(loadTestMail)
  const [problem, setProblem] = useState<string | null>(null)
  async function attempt(action: 'start-test-mail' | 'fetch-test-mail'): Promise<void> {
    setProblem(await ask<typeof action>({ type: action }))
  }
  const mark = test?.mail?.status.mark
  const step = !test?.isBegun ? 'none' : !mark ? 'written' : mark === 'read' ? 'read' : 'sent'
  return (
    <div class="test-mail" data-test-mail={step}>
      <h2>{say('test_mail_title')}</h2>
      <p role="status">{say(`test_mail_${step}`)}</p>
      <div class="line">
        <button
          type="button"
          class="button"
          data-action="start-test-mail"
          onClick={() => void attempt('start-test-mail')}
        >
          {say('test_mail_start')}
        </button>
        {step === 'sent' && (
          <button
            type="button"
            class="button main"
            data-action="fetch-test-mail"
            onClick={() => void attempt('fetch-test-mail')}
          >
            {say('test_mail_fetch')}
          </button>
        )}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {say(problem)}
        </p>
      )}
    </div>
  )
}
