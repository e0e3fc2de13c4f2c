import type { Mark } from '../shared/status.ts'

const SVG = 'http://www.w3.org/2000/svg'

// One tick; the same with a ring for what cannot be told; two ticks. They differ in shape, not in colour alone.
const PATHS: Record<Mark, string[]> = {
  sent: ['M5 10.5l3.5 3.5L15.5 6.5'],
  unsure: ['M2 10.5l3 3L11 7', 'M15.5 12a2.2 2.2 0 1 0 .01 0'],
  read: ['M1.5 10.5l3.5 3.5L12 6.5', 'M9 13l1.2 1L17.5 6.5'],
}

/** @returns the picture of a mark, 20 pixels wide, in the colour of its surroundings */
export function drawMark(mark: Mark): SVGElement {
  return drawLines(PATHS[mark])
}

/** @returns lines on a ground of 20 by 20, in the colour of their surroundings */
export function drawLines(paths: readonly string[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('width', '20')
  svg.setAttribute('height', '20')
  svg.setAttribute('aria-hidden', 'true')
  for (const path of paths) {
    const line = document.createElementNS(SVG, 'path')
    line.setAttribute('d', path)
    line.setAttribute('fill', 'none')
    line.setAttribute('stroke', 'currentColor')
    line.setAttribute('stroke-width', '1.8')
    line.setAttribute('stroke-linecap', 'round')
    line.setAttribute('stroke-linejoin', 'round')
    svg.append(line)
  }
  return svg
}
