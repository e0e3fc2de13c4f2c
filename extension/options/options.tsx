import { useEffect, useRef, useState } from 'preact/hooks'
import { loadState, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import { Navigation } from './navigation.tsx'
import { Receipt } from './receipt.tsx'
import { useSectionAsked } from './section-asked.ts'
import { NotSetUp } from './not-set-up.tsx'
import { firstSection, hasConsented, sectionsIn } from './sections.tsx'
import type { Section } from './sections.tsx'
import type { State } from '../messages.ts'
import { say } from '../words.ts'

/** The settings: a navigation, and the section that the address asks for. */
export function Options() {
  const loaded = useFresh(load)
  const asked = useSectionAsked()
  const wasShielded = useRef(false)
  if (!loaded) return null
  const { state, receipt, shielded } = loaded
  // The shield is there for those, too, who want nothing else of Doublecheck.
  wasShielded.current ||= shielded
  if (hasConsented(state) || asked === 'shield') return <Settings state={state} />
  // Whoever had everything erased begins anew, with the proof in hand.
  if (receipt) {
    return (
      <main class="proof">
        <h1>{say('name')}</h1>
        <Receipt receipt={receipt} />
      </main>
    )
  }
  if (wasShielded.current) return <Settings state={state} />
  location.replace('/first-run/index.html')
  return null
}

async function load() {
  const store = await openStore()
  return {
    state: await loadState(),
    receipt: await getSetting(store, 'receipt'),
    shielded: (await getSetting(store, 'shield'))?.on ?? false,
  }
}

function Settings({ state }: { state: State }) {
  // Who pairs stays where that is done.
  const [first] = useState(() => firstSection(state))
  const asked = useSectionAsked()
  const sections = sectionsIn(state)
  const shown = sections.some(({ name }) => name === asked) ? asked : first
  const visited = useVisited(shown)
  const title = useRef<HTMLHeadingElement>(null)

  useEffect(() => void (document.title = `${say(`section_${shown}`)} · ${say('name')}`), [shown])
  useEffect(() => {
    const move = () => title.current?.focus({ preventScroll: true })
    addEventListener('hashchange', move)
    return () => removeEventListener('hashchange', move)
  }, [])

  return (
    <div class="settings">
      <header>
        <p class="brand">
          <img src="/icons/48.png" width="32" height="32" alt="" />
          {say('name')}
        </p>
        <Navigation sections={sections} shown={shown} />
      </header>
      <main>
        <h1 ref={title} tabIndex={-1}>
          {say(`section_${shown}`)}
        </h1>
        {!hasConsented(state) && <NotSetUp />}
        {sections
          .filter(({ name }) => visited.has(name))
          .map((section) => (
            <Content key={section.name} section={section} state={state} shown={section.name === shown} />
          ))}
      </main>
    </div>
  )
}

/** What was begun in a section is still there for who comes back to it. */
function Content({ section, state, shown }: { section: Section; state: State; shown: boolean }) {
  return (
    <div data-section={section.name} hidden={!shown}>
      {section.show(state)}
    </div>
  )
}

function useVisited(shown: string): ReadonlySet<string> {
  const visited = useRef(new Set<string>())
  visited.current.add(shown)
  return visited.current
}
