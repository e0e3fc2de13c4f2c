import type { Section } from './sections.tsx'
import { say } from '../words.ts'

/** The way to every section; the one that is shown is marked. */
export function Navigation({ sections, shown }: { sections: readonly Section[]; shown: string }) {
  return (
    <nav aria-label={say('settings_title')}>
      <ul>
        {sections.map(({ name }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              aria-current={name === shown ? 'page' : undefined}
              // Where they do not all have room, the marked one is in view.
              ref={(link) => {
                if (name === shown) link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
              }}
            >
              {say(`section_${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
