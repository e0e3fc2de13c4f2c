import { perLanguage } from '../../per-language.ts'
import { openStore } from '../../store/index.ts'
import { shieldFigures } from '../../store/shield-figures.ts'
import type { SenderFigures, ServiceFigures, ShieldFigures } from '../../store/shield-figures.ts'
import { language, say } from '../../words.ts'
import { Table } from '../table.tsx'
import { useFreshShield } from './fresh.ts'

/** So many rows are drawn of a table: whoever comes after tracks least. */
const MOST_ROWS = 200

const load = async () => shieldFigures(await openStore())

/** Who tracks the user, how often, and since when. */
export function WhoTracksYou({ isOn }: { isOn: boolean }) {
  const figures = useFreshShield(load)
  if (!figures) return null
  const { since, services, senders, mails, links } = figures
  return (
    <section aria-labelledby="who-tracks-title">
      <h2 id="who-tracks-title">{say('shield_who_title')}</h2>
      {mails + links === 0 && (
        <p class="quiet" data-nobody>
          {say(isOn ? 'shield_who_nobody' : 'shield_who_off')}
        </p>
      )}
      {since !== undefined && <p>{say('shield_who_since', dateText(since))}</p>}
      {mails + links > 0 && <Totals {...figures} />}
      {services.length > 0 && <Services services={services} />}
      {senders.length > 0 && <Senders senders={senders} />}
    </section>
  )
}

const TOTALS = [
  ['mails', 'shield_total_mails'],
  ['stopped', 'shield_total_stopped'],
  ['perhapsFetched', 'shield_total_fetched'],
  ['links', 'shield_total_links'],
] as const

function Totals(figures: ShieldFigures) {
  return (
    <dl class="totals">
      {TOTALS.map(([name, key]) => (
        <div key={name} data-total={name}>
          <dt>{say(key)}</dt>
          <dd>{numberText(figures[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Services({ services }: { services: readonly ServiceFigures[] }) {
  return (
    <>
      <Table
        title={say('shield_by_service')}
        columns={[
          say('shield_column_service'),
          say('shield_column_mails'),
          say('shield_column_trackers'),
          say('shield_column_since'),
          say('shield_column_last'),
        ]}
        rows={services.slice(0, MOST_ROWS).map(({ service, kind, mails, trackers, since, last }) => ({
          name: service ?? '',
          head: (
            <>
              {service === undefined ? say('shield_unnamed') : <bdi>{service}</bdi>}
              {kind && <span class="quiet">{say(`shield_kind_${kind}`)}</span>}
            </>
          ),
          cells: [numberText(mails), numberText(trackers), dateText(since), dateText(last)],
        }))}
      />
      <Cut of={services.length} />
    </>
  )
}

function Senders({ senders }: { senders: readonly SenderFigures[] }) {
  return (
    <div class="by-sender">
      <Table
        title={say('shield_by_sender')}
        columns={[
          say('shield_column_sender'),
          say('shield_column_services'),
          say('shield_column_mails'),
          say('shield_column_since'),
          say('shield_column_last'),
        ]}
        rows={senders.slice(0, MOST_ROWS).map(({ address, name, services, mails, since, last }) => ({
          name: address,
          head: (
            <>
              <bdi>{name || address}</bdi>
              {name && (
                <span class="quiet">
                  <bdi>{address}</bdi>
                </span>
              )}
            </>
          ),
          cells: [
            <bdi>{services.join(', ') || '–'}</bdi>,
            numberText(mails),
            dateText(since),
            dateText(last),
          ],
        }))}
      />
      <Cut of={senders.length} />
    </div>
  )
}

function Cut({ of }: { of: number }) {
  return of > MOST_ROWS ? (
    <p class="quiet">{say('shield_cut', numberText(MOST_ROWS), numberText(of))}</p>
  ) : null
}

function numberText(number: number): string {
  return formatsOf(language()).number.format(number)
}

/** @param at Unix milliseconds */
function dateText(at: number): string {
  return formatsOf(language()).date.format(at)
}

const formatsOf = perLanguage((tongue) => ({
  number: new Intl.NumberFormat(tongue),
  date: new Intl.DateTimeFormat(tongue, { dateStyle: 'medium' }),
}))
