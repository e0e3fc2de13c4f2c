import { useEffect, useState } from 'preact/hooks'

/** @returns the section that the page's address asks for; '' where it asks for none */
export function useSectionAsked(): string {
  const [name, setName] = useState(nameInAddress)
  useEffect(() => {
    const read = () => setName(nameInAddress())
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return name
}

function nameInAddress(): string {
  return location.hash.slice(1)
}
