import type { AlertsShown } from '../../shared/alerts.ts'
import { moment } from '../mark-words.ts'
import type { Draft } from './alerts-draft.ts'
import { say } from '../words.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WAYS = ['mail', 'webhook', 'both'] as const

interface Digest {
  draft: Draft
  shown: AlertsShown | null
  onChange(changed: Partial<Draft>): void
}

/** Once a day, what became of the day's mails; a day without news has none. */
export function DigestChoice({ draft: { digest }, shown, onChange }: Digest) {
  const change = (changed: Partial<Draft['digest']>) => onChange({ digest: { ...digest, ...changed } })
  return (
    <fieldset data-digest={shown?.digest ? 'on' : 'off'}>
      <legend>{say('alerts_digest')}</legend>
      <div class="line">
        <label for="alerts-hour">{say('alerts_digest_hour')}</label>
        <select
          id="alerts-hour"
          name="digest.hour"
          value={digest.hour ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ hour: value === '' ? undefined : Number(value) })
          }
        >
          <option value="">{say('alerts_digest_off')}</option>
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {clock(hour)}
            </option>
          ))}
        </select>
        {digest.hour !== undefined && (
          <>
            <label for="alerts-by">{say('alerts_digest_by')}</label>
            <select
              id="alerts-by"
              name="digest.by"
              value={digest.by}
              onChange={({ currentTarget: { value } }) => {
                const by = WAYS.find((way) => way === value)
                if (by) change({ by })
              }}
            >
              {WAYS.map((way) => (
                <option key={way} value={way}>
                  {say(`alerts_digest_by_${way}`)}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {shown?.digest && digest.hour !== undefined && (
        <p class="quiet">{say('alerts_digest_next', moment(shown.digest.next))}</p>
      )}
    </fieldset>
  )
}

function clock(hour: number): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return format.format(Date.UTC(2026, 0, 1, hour))
}
