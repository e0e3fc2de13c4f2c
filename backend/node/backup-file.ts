import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Tombstone } from '../mailbox/erasing.ts'
import { DATABASE_FILE, JOURNAL_FILE, SECRET_FILE, makeFolder, readMaster } from './data-folder.ts'
import { keepTombstones } from './erased-file.ts'
import { Journal } from './journal.ts'
import type { Piece } from './journal.ts'
import { SettingError } from './settings.ts'

/**
 * Copies everything that an endpoint keeps into one file, whether it is running or not. The file is the database,
 * with the secret and the hits that wait in the journal beside its tables; only its owner can read it.
 * @throws SettingError when there is no data, or the file exists already
 */
export function makeBackup(folder: string, file: string, now: number): void {
  if (!existsSync(join(folder, DATABASE_FILE))) {
    throw new SettingError(`There is no data in ${folder}: say where it is, as in DATA=~/doublecheck.`)
  }
  if (existsSync(file)) throw new SettingError(`${file} exists already: choose another name.`)
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    // The journal first: what is recorded between the two looks is in the database, and known to be there.
    const waiting = hitsInJournal(join(folder, JOURNAL_FILE))
    closeSync(openSync(unfinished, 'wx', 0o600))
    withDatabase(join(folder, DATABASE_FILE), (source) => source.prepare('vacuum into ?').run(unfinished))
    chmodSync(unfinished, 0o600)
    addToCopy(unfinished, readMaster(join(folder, SECRET_FILE)), waiting, now)
    sync(unfinished)
    renameSync(unfinished, file)
    sync(dirname(file))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/**
 * Puts a backup in the place of what an endpoint keeps. Every mailbox starts a new epoch, so that extensions read
 * its events from the start; codes that were not spent are, since they may have been spent since. What was erased
 * since the backup, here or in what it was made of, stays erased.
 * @param force whether present data is replaced; it is moved into a folder beside, not deleted
 * @returns where the replaced data is, if there was any
 * @throws SettingError when the file is no backup, an endpoint is running, or there is data and no `force`
 */
export function restoreBackup(folder: string, file: string, force: boolean, now: number): string | undefined {
  checkBackup(file)
  const present = existsSync(join(folder, DATABASE_FILE)) || existsSync(join(folder, SECRET_FILE))
  if (present && !force) {
    throw new SettingError(
      `There is data in ${folder} already. Restore into another folder (DATA=…), or replace it: add --force.`,
    )
  }
  makeFolder(folder)
  if (existsSync(join(folder, DATABASE_FILE))) refuseWhileRunning(join(folder, DATABASE_FILE))
  const fresh = join(folder, `restoring-${now}`)
  mkdirSync(fresh, { mode: 0o700 })
  try {
    unpack(file, fresh, now)
    // The next start erases again whatever the backup has brought back.
    keepTombstones(folder, [join(folder, DATABASE_FILE), join(fresh, DATABASE_FILE)].flatMap(tombstonesIn))
    const replaced = present ? join(folder, `replaced-${now}`) : undefined
    if (replaced) mkdirSync(replaced, { mode: 0o700 })
    for (const name of [DATABASE_FILE, JOURNAL_FILE].flatMap((one) => [`${one}-wal`, `${one}-shm`, one])) {
      if (replaced && existsSync(join(folder, name))) renameSync(join(folder, name), join(replaced, name))
      if (existsSync(join(fresh, name))) renameSync(join(fresh, name), join(folder, name))
    }
    if (replaced && existsSync(join(folder, SECRET_FILE))) {
      renameSync(join(folder, SECRET_FILE), join(replaced, SECRET_FILE))
    }
    renameSync(join(fresh, SECRET_FILE), join(folder, SECRET_FILE))
    sync(folder)
    return replaced
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function hitsInJournal(file: string): Piece[] {
  if (!existsSync(file)) return []
  return withDatabase(file, (journal) => rowsOf(journal, 'hits'))
}

function addToCopy(file: string, secret: Uint8Array, waiting: readonly Piece[], now: number): void {
  withDatabase(file, (copy) => {
    copy.exec(`begin;
      create table backup (made_at integer not null, secret blob not null) strict;
      create table backup_journal (place integer primary key, hit text not null) strict`)
    copy.prepare('insert into backup (made_at, secret) values (?, ?)').run(now, secret)
    const add = copy.prepare('insert into backup_journal (place, hit) values (?, ?)')
    for (const { place, hit } of waiting) add.run(place, hit)
    copy.exec('commit')
  })
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new SettingError(`${file} does not exist.`)
  let found: unknown
  try {
    found = withDatabase(file, (copy) => {
      copy.prepare('select made_at, secret from backup').get()
      return copy.prepare('pragma integrity_check').get()?.['integrity_check']
    })
  } catch {
    throw new SettingError(`${file} is no backup of Doublecheck.`)
  }
  if (found !== 'ok') throw new SettingError(`${file} is damaged: take an older backup.`)
}

/** Whoever has a database in WAL mode open keeps a lock that exclusive access does not pass. */
function refuseWhileRunning(file: string): void {
  try {
    withDatabase(file, (database) =>
      database.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive; rollback'),
    )
  } catch {
    throw new SettingError('An endpoint runs on this data: stop it, restore, and start it again.')
  }
}

function unpack(file: string, fresh: string, now: number): void {
  const restored = join(fresh, DATABASE_FILE)
  withDatabase(file, (source) => source.prepare('vacuum into ?').run(restored))
  withDatabase(restored, (database) => {
    const secret = database.prepare('select secret from backup').get()?.['secret'] as Uint8Array
    const waiting = rowsOf(database, 'backup_journal')
    const recorded = database.prepare('select max(place) as place from journal_recorded').get()?.['place']
    database.exec('begin; drop table backup; drop table backup_journal')
    const renew = database.prepare('update mailboxes set epoch = ? where mailbox = ?')
    for (const { mailbox } of database.prepare('select mailbox from mailboxes').all()) {
      renew.run(randomBytes(6).toString('base64url'), mailbox ?? null)
    }
    database.prepare('update setup_codes set spent_at = ? where spent_at is null').run(now)
    // What waited then went out since, or was taken back.
    database.exec('delete from join_codes; delete from alert_letters where due_at is not null; commit')
    writeFileSync(join(fresh, SECRET_FILE), Buffer.from(secret).toString('base64url'), { mode: 0o600 })
    Journal.fill(join(fresh, JOURNAL_FILE), Number(recorded ?? 0), waiting)
  })
  for (const name of [DATABASE_FILE, JOURNAL_FILE, SECRET_FILE]) {
    chmodSync(join(fresh, name), 0o600)
    sync(join(fresh, name))
  }
}

/** What a database remembers of what was erased. */
function tombstonesIn(file: string): Tombstone[] {
  if (!existsSync(file)) return []
  return withDatabase(file, (database) => {
    const messages = database.prepare('select * from erased_messages').all()
    const mailboxes = database.prepare('select mailbox from erased_mailboxes').all()
    const tombstones = [...mailboxes, ...messages] as unknown as (Tombstone & { stopped?: number })[]
    return tombstones.map(({ mailbox, message, stopped }) => ({
      mailbox,
      ...(message === undefined ? {} : { message }),
      // A database of an earlier version has no such column.
      ...(stopped === 1 ? { stopped: true } : {}),
    }))
  })
}

function rowsOf(database: DatabaseSync, table: 'hits' | 'backup_journal'): Piece[] {
  return database.prepare(`select place, hit from ${table} order by place`).all() as unknown as Piece[]
}

function withDatabase<T>(file: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

function sync(path: string): void {
  const opened = openSync(path, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
