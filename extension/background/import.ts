import * as v from 'valibot'
import { ImportPiece } from '../store/export-format.ts'
import { importPiece } from '../store/imported.ts'
import type { Imported } from '../store/imported.ts'
import { getSetting, openStore } from '../store/index.ts'
import { announce } from './gmail-tabs.ts'
import { chooseLanguage } from './language.ts'
import { changeMails } from './news.ts'
import { renewOwnPixelRules } from './own-pixel-rules.ts'

/**
 * Puts a piece of an exported file into the store; a piece may come twice.
 * @returns null where it is none
 */
export async function takePiece(given: unknown): Promise<Imported | null> {
  const piece = v.safeParse(ImportPiece, given)
  if (!piece.success) return null
  let imported: Imported = { mails: 0, events: 0 }
  await changeMails(async (store) => {
    imported = await importPiece(store, piece.output, Date.now())
    // What became of the mails is told once all pieces are there.
    return false
  })
  // What was sent with a mailbox that is new here must not be fetched by its own sender.
  if (piece.output.settings?.ownMailboxes) await renewOwnPixelRules()
  if (piece.output.settings?.language)
    await chooseLanguage((await getSetting(await openStore(), 'language')) ?? 'browser')
  return imported
}

/** All that is open shows what was imported. */
export async function endImport(): Promise<void> {
  await changeMails(async () => true)
  await announce({ type: 'settings-changed' })
}
