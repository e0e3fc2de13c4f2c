import { useEffect, useState } from 'preact/hooks'

/** Stands in the address for the form that makes a mail for another program; a mail's name has a space in it. */
const OUTSIDE = 'outside-mail'

/** What the popup shows. A notification's click opens it in a tab, at the mail that it speaks of. */
export type Place = { at: 'list' } | { at: 'mail'; mail: string } | { at: 'outside' }

/** What the popup shows, and how to go elsewhere: back in the browser's history leads back. */
export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(presentPlace)
  useEffect(() => {
    const follow = () => setPlace(presentPlace())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return [place, goTo]
}

function presentPlace(): Place {
  const name = decodeURIComponent(location.hash.slice(1))
  if (name === '') return { at: 'list' }
  return name === OUTSIDE ? { at: 'outside' } : { at: 'mail', mail: name }
}

function goTo(place: Place): void {
  location.hash = place.at === 'mail' ? encodeURIComponent(place.mail) : place.at === 'outside' ? OUTSIDE : ''
}
