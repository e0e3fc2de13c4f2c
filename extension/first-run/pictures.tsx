// Drawn by hand, in the colours of the page. What they show is said beside them, so they are silent.
import type { ComponentChildren } from 'preact'

function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 280 180" width="280" height="180" aria-hidden="true">
      <rect class="ground" width="280" height="180" rx="16" />
      {children}
    </svg>
  )
}

interface Place {
  x: number
  y: number
}

/** A sheet with lines of writing. */
function Sheet({ x, y, width, height, lines }: Place & { width: number; height: number; lines: number[] }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class="sheet" width={width} height={height} rx="8" />
      {lines.map((length, i) => (
        <path key={i} class="writing" d={`M12 ${18 + i * 13}h${length}`} />
      ))}
    </g>
  )
}

/** A mail carries a dot, a reader opens it, the tick becomes two. */
export function Does() {
  return (
    <Picture>
      <Sheet x={18} y={34} width={98} height={112} lines={[44, 74, 66, 74, 30]} />
      <circle class="halo" cx="36" cy="122" r="11" />
      <rect class="dot" x="32" y="118" width="8" height="8" rx="2" />
      <path class="way" d="M50 122c52 0 44-66 96-66" />
      <path class="tip" d="M141 51l6 5-6 5" />
      <g transform="translate(156 22)">
        <path class="sheet" d="M0 22L52 0l52 22v46a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z" />
        <path class="fold" d="M2 26l50 26 50-26" />
        <path class="ink" d="M30 32c12-17 32-17 44 0-12 17-32 17-44 0z" />
        <circle class="full" cx="52" cy="32" r="6" />
      </g>
      <path class="way" d="M208 102v20" />
      <path class="tip" d="M203 117l5 6 5-6" />
      <g transform="translate(140 130)">
        <rect class="sheet" width="124" height="32" rx="8" />
        <path class="ticks" d="M12 17l5 5 10-12M25 21l2 1 10-12" />
        <path class="writing" d="M50 16h60" />
      </g>
    </Picture>
  )
}

/** Images that are off, a proxy that fetches them all, a group, one's own phone: each with a question mark. */
export function CannotKnow() {
  return (
    <Picture>
      <Unknown x={18} y={16}>
        <rect class="outline" x="-17" y="-13" width="34" height="26" rx="4" />
        <path class="outline" d="M-12 8l8-9 6 6 4-4 7 7M-20-18l40 36" />
      </Unknown>
      <Unknown x={145} y={16}>
        <path class="outline" d="M0-18l15 5v11c0 10-6 16-15 20-9-4-15-10-15-20v-11z" />
        <path class="outline" d="M-6-1l5 5 8-9" />
      </Unknown>
      <Unknown x={18} y={95}>
        <circle class="outline" cx="0" cy="-8" r="6" />
        <path class="outline" d="M-11 14c0-9 5-14 11-14s11 5 11 14" />
        <circle class="outline" cx="-18" cy="-5" r="4.5" />
        <path class="outline" d="M-27 13c0-6 4-11 9-11M27 13c0-6-4-11-9-11" />
        <circle class="outline" cx="18" cy="-5" r="4.5" />
      </Unknown>
      <Unknown x={145} y={95}>
        <rect class="outline" x="-11" y="-19" width="22" height="38" rx="5" />
        <path class="outline" d="M-2 13h4" />
      </Unknown>
    </Picture>
  )
}

function Unknown({ x, y, children }: Place & { children: ComponentChildren }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class="sheet" width="117" height="69" rx="8" />
      <g transform="translate(44 35)">{children}</g>
      <path class="question" d="M83 29a7 7 0 1 1 11 6c-3 2-4 3.5-4 6M90 47v.1" />
    </g>
  )
}

/** A reader finds the dot, and a page with a button that stops it. */
export function Recipients() {
  return (
    <Picture>
      <Sheet x={18} y={34} width={98} height={112} lines={[44, 74, 66, 74]} />
      <rect class="dot" x="32" y="112" width="8" height="8" rx="2" />
      <circle class="glass" cx="36" cy="116" r="15" />
      <path class="handle" d="M47 127l14 14" />
      <path class="way" d="M124 90h26" />
      <path class="tip" d="M145 85l6 5-6 5" />
      <Sheet x={162} y={22} width={100} height={136} lines={[50, 76, 68, 76, 60]} />
      <rect class="full" x="174" y="110" width="76" height="32" rx="16" />
      <rect class="hole" x="207" y="121" width="10" height="10" rx="2" />
    </Picture>
  )
}
