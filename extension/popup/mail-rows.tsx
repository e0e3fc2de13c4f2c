import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { language } from '../words.ts'
import type { KnownMail } from './known-mails.ts'
import { MailRow } from './mail-row.tsx'
import type { Nearness } from './nearness.ts'

interface Rows {
  mails: readonly KnownMail[]
  /** They are drawn at once, before it is known whether they are near. */
  isFirst: boolean
  /** The row that the Tab key reaches, where it is one of these. */
  current: string | undefined
  nearness: Nearness
  onFocus(mail: string): void
  onOpen(mail: string): void
}

/** Some rows of a list: they stand in the page while they are near, and leave their room otherwise. */
export function MailRows({ mails, isFirst, current, nearness, onFocus, onOpen }: Rows) {
  const list = useRef<HTMLUListElement>(null)
  const [near, setNear] = useState<{ isNear: boolean; height?: number }>({ isNear: false })
  useLayoutEffect(() => {
    if (!list.current) return undefined
    return nearness.watch(list.current, (isNear, height) => setNear({ isNear, height }))
  }, [nearness])
  const isDrawn = isFirst || near.isNear || current !== undefined
  // The same rows as before are not gone through again.
  const rows = useMemo(
    () =>
      isDrawn &&
      mails.map((listed) => (
        <MailRow
          key={listed.mail.key}
          listed={listed}
          isCurrent={listed.mail.key === current}
          onFocus={onFocus}
          onOpen={onOpen}
        />
      )),
    [isDrawn, current, onFocus, onOpen, language(), ...mails],
  )
  const room = near.height === undefined ? `calc(var(--row) * ${mails.length})` : `${near.height}px`
  return (
    <ul ref={list} style={isDrawn ? undefined : { blockSize: room }}>
      {rows}
    </ul>
  )
}
