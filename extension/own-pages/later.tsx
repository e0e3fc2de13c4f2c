import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of a page that is fetched when it is first shown, so that the page itself comes sooner. */
export function later<P extends object>(fetchPart: () => Promise<ComponentType<P>>): ComponentType<P> {
  let fetched: ComponentType<P> | undefined
  return function Later(props: P) {
    const [Part, setPart] = useState(() => fetched)
    useEffect(() => {
      if (Part) return
      void fetchPart().then((part) => {
        fetched = part
        setPart(() => part)
      })
    }, [Part])
    return Part ? <Part {...props} /> : null
  }
}
