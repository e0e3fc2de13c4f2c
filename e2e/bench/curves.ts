/** One measured point. */
export interface Point {
  x: number
  y: number
}

/** One line of a picture. */
export interface Curve {
  name: string
  points: readonly Point[]
}

/** A picture of curves over one scale each way. */
export interface Picture {
  title: string
  /** What stands at the axes, with its unit: "hits per second". */
  xLabel: string
  yLabel: string
  /** At most six, told apart by colour, dash and name. */
  curves: readonly Curve[]
  /** Whether the upward scale goes by powers of ten: latencies do, shares do not. It then shows only what is above zero. */
  logarithmic?: boolean
}

const WIDTH = 720
const HEIGHT = 400
const LEFT = 72
const RIGHT = 176
const TOP = 48
const BOTTOM = 60
const PLOT_RIGHT = WIDTH - RIGHT
const PLOT_BOTTOM = HEIGHT - BOTTOM
/** So many lines at a scale at most. */
const TICKS = 6
/** Names beside the lines' ends stand at least so far from each other. */
const NAME_HEIGHT = 18

/** Okabe and Ito's colours, which colour-blind people tell apart (https://jfly.uni-koeln.de/color/), dark ones lighter at night. */
const COLOURS = [
  ['#0072b2', '#56b4e9'],
  ['#d55e00', '#e69f00'],
  ['#007a5a', '#2bc79a'],
  ['#a3477c', '#d98cb8'],
  ['#7a6a00', '#f0e442'],
  ['#444444', '#bbbbbb'],
] as const
const DASHES = ['', '8 4', '2 4', '8 4 2 4', '12 3', '4 4'] as const

/**
 * Draws curves as an SVG that stands by itself, in the reader's light or dark.
 * @returns the file's text; the same for the same points
 * @throws RangeError where there is nothing to draw, or a number that is none
 */
export function drawCurves(picture: Picture): string {
  const { title, xLabel, yLabel, curves, logarithmic = false } = picture
  if (curves.length > COLOURS.length)
    throw new RangeError(`At most ${COLOURS.length} curves fit into a picture.`)
  const shown = curves.map(({ name, points }) => ({ name, points: shownPoints(points, logarithmic) }))
  const all = shown.flatMap(({ points }) => points)
  if (all.length === 0) throw new RangeError('There is no point to draw.')
  const xs = linearScale(
    all.map(({ x }) => x),
    LEFT,
    PLOT_RIGHT,
  )
  const ys = (logarithmic ? logarithmicScale : linearScale)(
    all.map(({ y }) => y),
    PLOT_BOTTOM,
    TOP,
  )
  const ends = apart(shown.map(({ points }) => ys.at(points.at(-1)?.y ?? 0)))
  const lines = shown.map(({ name, points }, i) => {
    const path = points
      .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(xs.at(x))} ${round(ys.at(y))}`)
      .join('')
    const dots = points
      .map(({ x, y }) => `<circle cx="${round(xs.at(x))}" cy="${round(ys.at(y))}" r="2.5"/>`)
      .join('')
    return `<g class="c${i}"><path d="${path}" stroke-dasharray="${DASHES[i]}"/>${dots}<text x="${PLOT_RIGHT + 10}" y="${round((ends[i] ?? 0) + 4)}">${escaped(name)}</text></g>`
  })
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(described(picture))}</desc>`,
    `<style>${style()}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="title" x="${LEFT}" y="26">${escaped(title)}</text>`,
    ...ys.ticks.map(
      (tick) =>
        `<path class="grid" d="M${LEFT} ${round(ys.at(tick))}H${PLOT_RIGHT}"/><text x="${LEFT - 8}" y="${round(ys.at(tick) + 4)}" text-anchor="end">${label(tick)}</text>`,
    ),
    ...xs.ticks.map(
      (tick) =>
        `<path class="grid" d="M${round(xs.at(tick))} ${PLOT_BOTTOM}v5"/><text x="${round(xs.at(tick))}" y="${PLOT_BOTTOM + 20}" text-anchor="middle">${label(tick)}</text>`,
    ),
    `<path class="axis" d="M${LEFT} ${TOP}V${PLOT_BOTTOM}H${PLOT_RIGHT}"/>`,
    `<text x="${(LEFT + PLOT_RIGHT) / 2}" y="${HEIGHT - 16}" text-anchor="middle">${escaped(xLabel)}</text>`,
    `<text transform="translate(18 ${(TOP + PLOT_BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escaped(yLabel)}</text>`,
    ...lines,
    '</svg>',
  ].join('\n')}\n`
}

interface Scale {
  /** @returns where a value lies in the picture */
  at(value: number): number
  ticks: number[]
}

function shownPoints(points: readonly Point[], logarithmic: boolean): Point[] {
  for (const { x, y } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`No point: ${x}, ${y}.`)
  }
  const shown = logarithmic ? points.filter(({ y }) => y > 0) : points
  return shown.toSorted((one, other) => one.x - other.x)
}

/** From zero, since a scale that is cut off lies, to a round number above all values. */
function linearScale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(...values)]
  const step = roundStep((most - least || 1) / (TICKS - 1))
  const [low, high] = [Math.floor(least / step) * step, Math.max(Math.ceil(most / step) * step, step)]
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step)
  return { at: (value) => from + ((value - low) / (high - low)) * (to - from), ticks }
}

function logarithmicScale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values))), low + 1)
  const step = Math.ceil((high - low) / (TICKS - 1))
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step))
  return { at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from), ticks }
}

/** @returns 1, 2 or 5 times a power of ten, at least as much as was asked for */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  return ([1, 2, 5].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10) * power
}

/** Moves names that would stand over each other down, and all of them up where they would leave the picture. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, i) => i).toSorted((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))
  const placed = [...heights]
  let lowest = -Infinity
  for (const i of order) {
    placed[i] = lowest = Math.max(heights[i] ?? 0, lowest + NAME_HEIGHT)
  }
  const over = Math.max(0, lowest - PLOT_BOTTOM)
  return placed.map((height) => height - over)
}

function style(): string {
  const colours = (which: 0 | 1) =>
    COLOURS.map((pair, i) => `.c${i}{stroke:${pair[which]};fill:${pair[which]}}`).join('')
  return [
    `svg{font:13px system-ui,sans-serif}text{fill:#24292f;stroke:none}.title{font-weight:600;font-size:15px}`,
    `.paper{fill:#fff}.axis{fill:none;stroke:#57606a}.grid{fill:none;stroke:#d0d7de}`,
    `g path{fill:none;stroke-width:2}g circle{stroke:none}g text{fill:inherit}${colours(0)}`,
    `@media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.axis{stroke:#8b949e}.grid{stroke:#30363d}${colours(1)}}`,
  ].join('')
}

/** What the picture says to who does not see it. */
function described({ xLabel, yLabel, curves }: Picture): string {
  const each = curves.map(({ name, points }) => {
    const ordered = points.toSorted((one, other) => one.x - other.x)
    const [first, last] = [ordered[0], ordered.at(-1)]
    return first && last
      ? `${name}: from ${label(first.y)} at ${label(first.x)} to ${label(last.y)} at ${label(last.x)}.`
      : `${name}: not measured.`
  })
  return [`${yLabel} against ${xLabel}.`, ...each].join(' ')
}

function label(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 })
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
