// `npm run invite -- --host workerd`: prints a pairing string for one more mailbox. The endpoint may be running or not.
import { SettingError, readSettings } from '../node/settings.ts'
import { newCode, openDataFolder } from './data-folder.ts'

try {
  const settings = readSettings(process.env)
  const code = newCode(openDataFolder(settings.data).codes, 'invite')
  console.log(`${settings.publicUrl ?? `http://localhost:${settings.port}`}#${code}`)
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
