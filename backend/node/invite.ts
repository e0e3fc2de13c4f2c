// `npm run invite`: prints a pairing string for one more mailbox. The endpoint may be running or not.
import { randomBytes } from 'node:crypto'
import { Registry } from '../registry.ts'
import { openDataFolder } from './data-folder.ts'
import { SettingError, readSettings } from './settings.ts'

try {
  const settings = readSettings(process.env)
  const { database } = openDataFolder(settings.data)
  const registry = new Registry(database, {
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
  })
  const code = registry.newCode('invite')
  database.close()
  console.log(`${settings.publicUrl ?? `http://localhost:${settings.port}`}#${code}`)
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
