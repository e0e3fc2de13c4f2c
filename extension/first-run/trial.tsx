import browser from 'webextension-polyfill'
import type { Obstacle } from '../messages.ts'
import { TestMail } from '../options/test-mail.tsx'
import { say } from '../words.ts'

const GMAIL = 'https://mail.google.com/'

/** The last step: a test mail, where the endpoint can have one. */
export function Trial({ obstacle }: { obstacle: Obstacle | undefined }) {
  return (
    <>
      <p>{say('first_run_trial_reload')}</p>
      {obstacle ? (
        <div class="notice" data-obstacle={obstacle}>
          <p>{say(`obstacle_${obstacle}`)}</p>
          <p>{say('obstacle_remedy')}</p>
        </div>
      ) : (
        <TestMail />
      )}
      <p class="quiet">{say('first_run_trial_doctor')}</p>
      <div class="line">
        <button type="button" class="button main" onClick={() => void browser.tabs.create({ url: GMAIL })}>
          {say('first_run_open_gmail')}
        </button>
        <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('open_settings')}
        </button>
      </div>
    </>
  )
}
