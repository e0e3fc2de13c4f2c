import { useMemo } from 'preact/hooks'
import encodeQR from 'qr'
import { say } from '../words.ts'

/** So many empty squares around a code tell readers where it ends (ISO/IEC 18004). */
const BORDER = 4

/** A text as a picture for a camera. */
export function QrCode({ text, size }: { text: string; size: number }) {
  const { path, side } = useMemo(() => drawn(encodeQR(text, 'raw', { border: BORDER })), [text])
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={say('browser_add_qr')}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
    >
      <path d={path} fill="currentColor" shape-rendering="crispEdges" />
    </svg>
  )
}

function drawn(rows: readonly (readonly boolean[])[]): { path: string; side: number } {
  const squares = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: squares.join(''), side: rows.length }
}
