import { say } from '../words.ts'

/** What stands in place of every page of ours while the store is a newer Doublecheck's, which is left as it is. */
export function NewerStore() {
  return (
    <main class="newer-store">
      <h1>{say('name')}</h1>
      <p class="notice" role="status" data-obstacle="newer-store">
        {say('obstacle_newer_store')}
      </p>
    </main>
  )
}
