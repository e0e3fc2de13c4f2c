import { useEffect, useState } from 'preact/hooks'
import type { AlertsState, Answers } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { AlertsForm } from './alerts-form.tsx'
import { Deliveries } from './deliveries.tsx'
import { say } from '../words.ts'

/** Word of reads when no browser runs: by mail and webhook, from the endpoint. */
export function Alerts() {
  const [asked, setAsked] = useState<Answers['alerts']>()
  useEffect(() => {
    const load = () => void ask<'alerts'>({ type: 'alerts' }).then(setAsked)
    load()
    // The link in the confirmation mail was followed in another tab, perhaps.
    const look = () => document.visibilityState === 'visible' && load()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const keep = (state: AlertsState) => setAsked({ answer: state })
  return (
    <section
      aria-labelledby="alerts-title"
      data-alerts={asked && ('answer' in asked ? 'known' : asked.problem)}
    >
      <h2 id="alerts-title">{say('alerts_title')}</h2>
      <p class="quiet">{say('alerts_hint')}</p>
      {asked && 'answer' in asked && (
        <>
          <AlertsForm state={asked.answer} onKept={keep} />
          <Deliveries alerts={asked.answer.alerts} />
        </>
      )}
      {asked && 'problem' in asked && (
        <p class="notice" role="status">
          {say(
            asked.problem === 'refused' ? 'pairing_refused' : `alerts_${asked.problem}`,
            asked.detail ?? '',
          )}
        </p>
      )}
    </section>
  )
}
