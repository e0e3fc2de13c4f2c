import { later } from '../../own-pages/later.tsx'

/** Other settings need none of it. */
const ShieldPage = later(async () => (await import('./shield-page.tsx')).ShieldPage)

/** Trackers in the mail that the user gets: whether they are stopped, whose they were, and how to do without. */
export function Shield() {
  return (
    <div class="shield">
      <ShieldPage />
    </div>
  )
}
