import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** How a reader has set their Thunderbird. */
export interface Reader {
  /** Whether images from outside are shown; by default Thunderbird does not. */
  images: boolean
  /** Origins whose images are shown all the same, as in "Allow remote content from …". */
  allowed?: readonly string[]
}

/**
 * Opens a mail in a real Thunderbird, without a window, as a double click on a saved mail does.
 * @param mail its source
 * @returns what closes it
 */
export async function openInThunderbird(mail: string, reader: Reader): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'doublecheck-thunderbird-'))
  const profile = join(home, 'profile')
  const file = join(home, 'mail.eml')
  await mkdir(profile)
  await writeFile(file, mail)
  await writeFile(join(profile, 'user.js'), preferences(reader))
  allowImages(join(profile, 'permissions.sqlite'), reader.allowed ?? [])
  const program = spawn(
    process.env['THUNDERBIRD'] ?? 'thunderbird',
    ['--headless', '--no-remote', '--profile', profile, file],
    { env: { ...process.env, HOME: home }, stdio: 'ignore', detached: true },
  )
  await once(program, 'spawn')
  const ended = once(program, 'exit')
  return async () => {
    // A group of its own: the wrapper script of some packages, and Thunderbird's processes for content.
    if (program.pid !== undefined && program.exitCode === null) process.kill(-program.pid, 'SIGKILL')
    await ended
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Nothing is asked, and nobody is called, but for what a mail brings along. */
function preferences({ images }: Reader): string {
  const values = {
    'mailnews.message_display.disable_remote_image': !images,
    'mail.provider.suppress_dialog_on_startup': true,
    'mail.rights.version': 1,
    'mail.shell.checkDefaultClient': false,
    'mail.spotlight.firstRunDone': true,
    'mailnews.start_page.enabled': false,
    'app.donation.eoy.version.viewed': 999,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'toolkit.telemetry.enabled': false,
  }
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

/** The exceptions as Thunderbird keeps them: version 12 of its table, in Thunderbird 153. */
function allowImages(file: string, origins: readonly string[]): void {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma user_version = 12;
    create table moz_perms (
      id integer primary key, origin text, type text, permission integer,
      expireType integer, expireTime integer, modificationTime integer
    )`)
  const insert = database.prepare(
    `insert into moz_perms (origin, type, permission, expireType, expireTime, modificationTime)
     values (?, 'image', 1, 0, 0, 0)`,
  )
  for (const origin of origins) insert.run(origin)
  database.close()
}
