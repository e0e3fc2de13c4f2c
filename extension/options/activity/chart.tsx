import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../words.ts'
import { Table } from '../table.tsx'
import type { Numbers } from '../table.tsx'

interface Shown {
  name: string
  title: string
  /** What the drawing shows, in a sentence. */
  summary: string
  numbers: Numbers
  /**
   * Draws it, by the width that it has in pixels.
   * Whoever does not see the drawing has the sentence and the table.
   */
  draw(width: number): VNode
  children?: ComponentChildren
}

/** A chart with what it says in words, and all its numbers. */
export function Chart({ name, title, summary, numbers, draw, children }: Shown) {
  const { ref, width } = useWidth()
  const hasRows = numbers.rows.length > 0
  return (
    <figure class="chart" data-chart={name} aria-labelledby={`chart-${name}`}>
      <figcaption>
        <h2 id={`chart-${name}`}>{title}</h2>
        <p>{summary}</p>
      </figcaption>
      <div class="drawing" aria-hidden="true" hidden={!hasRows} ref={ref}>
        {width > 0 && draw(width)}
      </div>
      {children}
      <details hidden={!hasRows}>
        <summary>{say('activity_numbers', title)}</summary>
        <Table title={title} {...numbers} />
      </details>
    </figure>
  )
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current: element } = ref
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
