import type { Way } from '../ways.ts'
import { say } from '../words.ts'
import { Command } from './command.tsx'

/** What each way takes, as keys of texts, and the command that goes with it. */
const STEPS: Record<Way, { text: string; command?: string }[]> = {
  cloudflare: [
    { text: 'first_run_cloudflare_needs' },
    { text: 'first_run_cloudflare_run', command: 'npm run deploy' },
    { text: 'first_run_cloudflare_paste' },
  ],
  server: [
    { text: 'first_run_server_needs' },
    {
      text: 'first_run_server_run',
      command: 'PUBLIC_URL=https://reads.example.org npm start -- --no-browser',
    },
    { text: 'first_run_server_paste' },
  ],
  present: [
    { text: 'first_run_present_invite', command: 'npm run invite' },
    { text: 'first_run_present_join' },
  ],
  here: [
    { text: 'first_run_here_run', command: 'npm start' },
    { text: 'first_run_here_paste' },
    { text: 'first_run_here_demo', command: 'npm run demo' },
  ],
}

/** What to do next on the way to an endpoint. */
export function NextSteps({ way }: { way: Way }) {
  return (
    <section class="next" aria-labelledby="next-title" data-way={way}>
      <h2 id="next-title">{say('first_run_next')}</h2>
      {way === 'here' && <p class="notice">{say('first_run_here_alone')}</p>}
      <ol>
        {STEPS[way].map(({ text, command }) => (
          <li key={text}>
            {say(text)}
            {command !== undefined && <Command command={command} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
