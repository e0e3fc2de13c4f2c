import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, readMaster } from '../node/data-folder.ts'
import { SettingError } from '../node/settings.ts'
import { hashSetupCode, newSetupCode } from '../secrets.ts'

/** Where an endpoint in workerd keeps everything: beside what the one on Node keeps, and apart from it. */
export interface DataFolder {
  folder: string
  objects: string
  codes: string
  /** The secret from which all keys are derived: 32 bytes in base64url. */
  master: string
}

/**
 * Opens the folder, and makes it on the first start.
 * @param data the folder that the owner chose
 * @throws SettingError when it cannot be used
 */
export function openDataFolder(data: string): DataFolder {
  const folder = join(data, 'workerd')
  const [objects, codes] = [join(folder, 'objects'), join(folder, 'codes')]
  try {
    makeFolder(data)
    for (const each of [folder, objects, codes]) mkdirSync(each, { recursive: true, mode: 0o700 })
    const master = Buffer.from(readMaster(join(folder, 'secret.key'))).toString('base64url')
    return { folder, objects, codes, master }
  } catch (error) {
    if (error instanceof SettingError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingError(
      `The data folder ${data} cannot be used (${reason}). Choose another, as in DATA=~/doublecheck npm start.`,
    )
  }
}

const SPENT = 'spent'

/**
 * Makes a setup code that is good for one pairing. The endpoint looks for a file with the name of its hash, whether
 * it runs already or not, and notes in it that the code was spent.
 * @param maker codes that an earlier start left unspent end with the next one
 */
export function newCode(codes: string, maker: 'start' | 'invite'): string {
  if (maker === 'start') {
    for (const file of readdirSync(codes)) {
      if (readFileSync(join(codes, file), 'utf8') === 'start') rmSync(join(codes, file))
    }
  }
  const code = newSetupCode((length) => new Uint8Array(randomBytes(length)))
  writeFileSync(fileOf(codes, code), maker, { mode: 0o600 })
  return code
}

/** @returns the owner's own code, or undefined when it was spent already */
export function offerCode(codes: string, code: string): string | undefined {
  const file = fileOf(codes, code)
  if (!existsSync(file)) writeFileSync(file, 'setting', { mode: 0o600 })
  return readFileSync(file, 'utf8') === SPENT ? undefined : code
}

function fileOf(codes: string, code: string): string {
  return join(codes, Buffer.from(hashSetupCode(code)).toString('hex'))
}
