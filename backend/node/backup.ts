// `npm run backup -- <file>`: everything that the endpoint keeps, in one file. The endpoint may be running or not.
import { readOneFile, runCommand } from './command.ts'
import { makeBackup } from './backup-file.ts'
import { readSettings } from './settings.ts'

runCommand(() => {
  const { file } = readOneFile('npm run backup -- <file>', [])
  makeBackup(readSettings(process.env).data, file, Date.now())
  console.log(`${file} holds everything, the secret too: keep it where nobody else can read it.`)
})
