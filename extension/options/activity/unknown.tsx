import { counted, say } from '../../words.ts'

/** What stands behind all of these numbers, and is in none of them. */
export function Unknown({ unsure }: { unsure: number }) {
  return (
    <div class="unknown">
      <h2>{say('activity_unknown')}</h2>
      <ul>
        <li>{say('activity_unknown_images')}</li>
        <li>
          {unsure > 0 ? counted('activity_unknown_unsure', unsure) : say('activity_unknown_unsure_none')}
        </li>
        <li>{say('activity_unknown_several')}</li>
      </ul>
    </div>
  )
}
