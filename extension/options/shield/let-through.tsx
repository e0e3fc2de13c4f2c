import { neverForIn } from '../../never-for.ts'
import { ask } from '../../own-pages/background.ts'
import { say } from '../../words.ts'
import { AddressList } from '../address-list.tsx'

/** The senders whose images are all loaded. */
export function LetThrough({ senders }: { senders: readonly string[] }) {
  return (
    <AddressList
      name="shield-sender"
      title={say('shield_senders_title')}
      about={say('shield_senders_hint')}
      label={say('shield_senders_label')}
      example="news@example.org"
      listed={senders}
      removeLabel={(address) => say('shield_senders_remove', address)}
      add={add}
      remove={remove}
    />
  )
}

async function add(text: string): Promise<{ problem: string } | { said: string }> {
  const address = addressIn(text)
  if (address === undefined) return { problem: say('shield_senders_wrong') }
  const hasRoom = await ask<'shield-sender'>({ type: 'shield-sender', address, allowed: true })
  return hasRoom ? { said: say('shield_senders_added', address) } : { problem: say('shield_senders_full') }
}

async function remove(address: string): Promise<string> {
  await ask<'shield-sender'>({ type: 'shield-sender', address, allowed: false })
  return say('shield_senders_removed', address)
}

/** @returns a person's address as senders are kept by it; undefined for anything else, a whole domain too */
function addressIn(text: string): string | undefined {
  const read = neverForIn(text)
  return read?.startsWith('@') ? undefined : read
}
