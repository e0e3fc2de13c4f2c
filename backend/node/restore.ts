// `npm run restore -- <file>`: brings a backup back. The endpoint must not be running.
import { readOneFile, runCommand } from './command.ts'
import { restoreBackup } from './backup-file.ts'
import { readSettings } from './settings.ts'

runCommand(() => {
  const { file, flags } = readOneFile('npm run restore -- <file> [--force]', ['force'])
  const { data } = readSettings(process.env)
  const replaced = restoreBackup(data, file, flags.has('force'), Date.now())
  console.log(`${data} holds what ${file} held. Extensions read all events again from the start.`)
  if (replaced) console.log(`What was there before is in ${replaced}: delete it once you do not need it.`)
})
