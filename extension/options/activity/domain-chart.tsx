import { FEWEST_MAILS } from '../../activity/by-domain.ts'
import type { DomainShares } from '../../activity/by-domain.ts'
import { counted, say } from '../../words.ts'
import { BarRows } from './bar-rows.tsx'
import { Chart } from './chart.tsx'
import { numberText, percentText } from './drawing.ts'

/** More than that are in the table only. */
const MOST_DRAWN = 12

/** How much of the mail to single people was read, by their domains. */
export function DomainChart({ of: { domains, others, left } }: { of: DomainShares }) {
  const drawn = domains.slice(0, MOST_DRAWN)
  const fewest = numberText(FEWEST_MAILS)
  const sum = (what: 'mails' | 'read') => domains.reduce((all, domain) => all + domain[what], 0)
  const leftOut = [
    ...(others.domains > 0
      ? [
          say(
            'activity_few_mails',
            fewest,
            counted('activity_domains', others.domains),
            counted('activity_mails', others.mails),
          ),
        ]
      : []),
    ...(left > 0 ? [say('activity_several_left', counted('activity_mails', left))] : []),
    ...(domains.length > drawn.length ? [say('activity_domains_in_table', numberText(MOST_DRAWN))] : []),
  ]
  return (
    <Chart
      name="by-domain"
      title={say('activity_by_domain')}
      summary={
        domains.length > 0
          ? say(
              'activity_by_domain_said',
              counted('activity_mails', sum('mails')),
              counted('activity_read_mails', sum('read')),
            )
          : say('activity_no_domains', fewest)
      }
      numbers={{
        columns: [
          say('activity_column_domain'),
          say('activity_column_mails'),
          say('activity_column_read'),
          say('activity_column_unsure'),
          say('activity_column_share'),
        ],
        rows: domains.map(({ domain, mails, read, unsure }) => ({
          name: domain,
          cells: [numberText(mails), numberText(read), numberText(unsure), percentText(read, mails)],
        })),
      }}
      draw={(width) => (
        <BarRows
          width={width}
          names={0}
          rows={drawn.map(({ domain, mails, read }) => ({
            name: domain,
            share: read / mails,
            said: say('activity_share_said', percentText(read, mails), numberText(read), numberText(mails)),
          }))}
        />
      )}
    >
      {leftOut.map((text) => (
        <p key={text} class="quiet">
          {text}
        </p>
      ))}
    </Chart>
  )
}
