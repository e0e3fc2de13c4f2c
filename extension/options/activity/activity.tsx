import { later } from '../../own-pages/later.tsx'

/** Settings need none of it. */
const ActivityPage = later(async () => (await import('./activity-page.tsx')).ActivityPage)

/** Mails and reads in numbers, and the data to take along. */
export function Activity() {
  return (
    <div class="activity">
      <ActivityPage />
    </div>
  )
}
