import { useEffect, useState } from 'preact/hooks'
import type { AlertsShown, DeliveryListed } from '../../shared/alerts.ts'
import { moment } from '../mark-words.ts'
import { ask } from '../own-pages/background.ts'
import { LETTER_SENT } from './test-alert.tsx'
import { say } from '../words.ts'

const SIGNS = { waiting: '…', delivered: '✓', refused: '✗', 'given-up': '✗' }
const STATES = { waiting: 'unknown', delivered: 'good', refused: 'bad', 'given-up': 'bad' }

/** While a letter is on its way, how it goes is asked so often, and no longer than this. */
const LOOK_EVERY_MS = 2_000
const LOOKS = 30

/** The last letters, and what became of each. */
export function Deliveries({ alerts }: { alerts: AlertsShown | null }) {
  const [deliveries, setDeliveries] = useState<DeliveryListed[]>([])
  const [looks, setLooks] = useState(0)

  useEffect(() => {
    const begin = () => setLooks(LOOKS)
    document.addEventListener(LETTER_SENT, begin)
    return () => document.removeEventListener(LETTER_SENT, begin)
  }, [])

  useEffect(() => {
    let gone = false
    let next: ReturnType<typeof setTimeout> | undefined
    void ask<'deliveries'>({ type: 'deliveries' }).then((asked) => {
      if (gone || !('answer' in asked)) return
      setDeliveries(asked.answer)
      const isWaiting = asked.answer.some(({ state }) => state === 'waiting')
      if (isWaiting && looks > 0) next = setTimeout(() => setLooks(looks - 1), LOOK_EVERY_MS)
    })
    return () => {
      gone = true
      clearTimeout(next)
    }
  }, [alerts, looks])

  if (deliveries.length === 0) return null
  return (
    <>
      <h3 id="deliveries-title">{say('deliveries_title')}</h3>
      <ul class="findings" aria-labelledby="deliveries-title">
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </>
  )
}

function Delivery({
  delivery: { channel, kind, madeAt, state, reason, dueAt },
}: {
  delivery: DeliveryListed
}) {
  return (
    <li data-state={STATES[state]} data-delivery={`${channel} ${kind} ${state}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
      <span>
        {say(`delivery_${kind}`)} · {say(`delivery_by_${channel}`)} ·{' '}
        <time dateTime={new Date(madeAt).toISOString()}>{moment(madeAt)}</time> · {say(`delivery_${state}`)}
        {state === 'waiting' && dueAt !== undefined && reason
          ? ` ${say('delivery_next', moment(dueAt))}`
          : ''}
        {reason && state !== 'delivered' && (
          <>
            {' '}
            <span class="quiet" lang="en" dir="ltr">
              {reason}
            </span>
          </>
        )}
      </span>
    </li>
  )
}
