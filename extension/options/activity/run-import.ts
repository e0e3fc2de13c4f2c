import type { Answers } from '../../messages.ts'
import { ask } from '../../own-pages/background.ts'
import type { ImportPiece, ImportRows } from '../../store/export-format.ts'
import { importPieces } from '../../store/import-pieces.ts'
import type { Imported } from '../../store/imported.ts'

/** The background may be killed while it answers; a piece that comes twice does no harm. */
const ATTEMPTS = 3

/**
 * Hands a file's rows to the background, piece by piece. What was handed over stays, whatever happens next.
 * @param onProgress hears how much of it is done, zero to one
 * @throws Error where the background does not take a piece
 */
export async function runImport(file: ImportRows, onProgress: (share: number) => void): Promise<Imported> {
  const rows = file.mails.length + file.events.length
  const sum = { mails: 0, events: 0 }
  let done = 0
  for (const piece of importPieces(file)) {
    const taken = await handOver(piece)
    if (!taken) throw new Error('import-piece')
    sum.mails += taken.mails
    sum.events += taken.events
    done += (piece.mails?.length ?? 0) + (piece.events?.length ?? 0)
    onProgress(rows === 0 ? 1 : done / rows)
  }
  await ask<'end-import'>({ type: 'end-import' })
  return sum
}

async function handOver(piece: ImportPiece): Promise<Answers['import-piece']> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask<'import-piece'>({ type: 'import-piece', piece })
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}
