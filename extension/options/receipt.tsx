import { useEffect, useState } from 'preact/hooks'
import { ask } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import type { Receipt as ReceiptKept } from '../store/index.ts'
import { linesOfReceipt } from './receipt-text.ts'
import { say } from '../words.ts'

/** The proof of what was erased, to look at and to keep. */
export function Receipt({ receipt }: { receipt: ReceiptKept }) {
  const text = [say('receipt_title'), '', ...linesOfReceipt(receipt), ''].join('\n')
  const file = useFile(text)
  return (
    <div class="receipt" data-receipt={receipt.what}>
      <h3 tabIndex={-1} ref={focusAtFirst}>
        {say('receipt_title')}
      </h3>
      <pre>{linesOfReceipt(receipt).join('\n')}</pre>
      <div class="line">
        <a class="button main" href={file} download={say('receipt_file')} data-action="save-receipt">
          {say('receipt_save')}
        </a>
        <button
          type="button"
          class="button"
          data-action="drop-receipt"
          onClick={() => void ask<'drop-receipt'>({ type: 'drop-receipt' })}
        >
          {say('receipt_drop')}
        </button>
      </div>
    </div>
  )
}

/** @returns an address under which the browser saves a text */
function useFile(text: string): string {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return address
}
