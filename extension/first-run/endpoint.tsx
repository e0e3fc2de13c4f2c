import { WAYS } from '../ways.ts'
import type { Way } from '../ways.ts'
import { PairingForm } from '../options/pairing-form.tsx'
import { ask } from '../own-pages/background.ts'
import { say } from '../words.ts'
import { NextSteps } from './next-steps.tsx'

/** The ways to an endpoint, with the next steps of the one that is chosen. */
export function Endpoint({ way, revoked }: { way: Way | undefined; revoked: boolean }) {
  return (
    <>
      <p class="quiet">{say('first_run_endpoint_text')}</p>
      <fieldset class="ways">
        <legend>{say('first_run_ways')}</legend>
        {WAYS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="way"
              value={one}
              checked={one === way}
              onChange={() => void ask<'choose-way'>({ type: 'choose-way', way: one })}
            />
            <span>
              <b>{say(`first_run_way_${one}`)}</b>
              <span class="quiet">{say(`first_run_way_${one}_hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way && <NextSteps key={way} way={way} />}
      {(way || revoked) && <PairingForm revoked={revoked} />}
    </>
  )
}
