// The endpoint alone, as Docker and systemd run it: it needs no build and only the production packages.
import { startEndpoint } from './endpoint.ts'
import { log } from './log.ts'
import { SettingError, readSettings } from './settings.ts'

const COUNT_EVERY_MS = 3_600_000
const LONGEST_END_MS = 8_000

try {
  const endpoint = await startEndpoint(readSettings(process.env))
  log('info', 'started', { publicUrl: endpoint.publicUrl, url: endpoint.url })
  const counting = setInterval(() => log('info', 'counts', endpoint.counts()), COUNT_EVERY_MS)
  const end = () => {
    clearInterval(counting)
    setTimeout(() => {
      log('error', 'The disk does not let go; the process was stopped.', endpoint.counts())
      process.exit(1)
    }, LONGEST_END_MS).unref()
    void endpoint.stop().then(() => {
      log('info', 'stopped', endpoint.counts())
      process.exit(0)
    })
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  log('error', error.message)
  process.exitCode = 1
}
