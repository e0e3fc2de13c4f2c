import { MOST_NEVER_FOR, neverForIn } from '../never-for.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import { say } from '../words.ts'
import { AddressList } from './address-list.tsx'

const loadRules = async () => (await getSetting(await openStore(), 'neverFor')) ?? []

/** The people and domains to whom no mail is tracked. */
export function NeverFor() {
  const rules = useFresh(loadRules)
  if (!rules) return null
  return (
    <AddressList
      name="never-for"
      title={say('never_for_title')}
      about={say('never_for_hint')}
      label={say('never_for_label')}
      hint={say('never_for_domain')}
      example="anna@example.org, @example.org"
      listed={rules}
      removeLabel={(rule) => say('never_for_remove', rule)}
      add={add}
      remove={remove}
    />
  )
}

async function add(text: string): Promise<{ problem: string } | { said: string }> {
  const written = text.split(/[\s,;]+/).filter((one) => one !== '')
  const wrong = written.find((one) => neverForIn(one) === undefined)
  if (wrong !== undefined || written.length === 0) return { problem: say('never_for_wrong', wrong ?? '') }
  const hasRoom =
    written.length <= MOST_NEVER_FOR &&
    (await ask<'never-for'>({ type: 'never-for', rules: written, on: true }))
  if (!hasRoom) return { problem: say('never_for_full', String(MOST_NEVER_FOR)) }
  return { said: say('never_for_added', written.join(', ')) }
}

async function remove(rule: string): Promise<string> {
  const isRemoved = await ask<'never-for'>({ type: 'never-for', rules: [rule], on: false })
  return isRemoved ? say('never_for_removed', rule) : ''
}
