/** Line drawings on a 24 by 24 grid. */
const PATHS = {
  menu: 'M3 6h18M3 12h18M3 18h18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  inbox: 'M4 5h16v14H4zM4 14h5a3 3 0 0 0 6 0h5',
  sent: 'M4 5l17 7-17 7 3-7zM7 12h7',
  drafts: 'M6 3h8l4 4v14H6zM14 3v4h4M9 13h6M9 17h6',
  scheduled: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l4 2',
  all: 'M3 7h18v12H3zM3 8l9 6 9-6M6 4h12',
  star: 'M12 4l2.5 5.3 5.8.8-4.2 4 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.2-4 5.8-.8z',
  important: 'M4 7h11l5 5-5 5H4l4-5z',
  back: 'M20 12H5M11 6l-6 6 6 6',
  archive: 'M4 4h16v4H4zM5 8v12h14V8M12 11v6M9 14l3 3 3-3',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v6M14 11v6',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4',
  reply: 'M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7',
  down: 'M7 10l5 5 5-5',
  minimize: 'M6 18h12',
  full: 'M14 5h5v5M10 19H5v-5M19 5l-6 6M5 19l6-6',
  close: 'M6 6l12 12M18 6L6 18',
  format: 'M5 19L11 5h2l6 14M7.5 14h9',
  attach: 'M8 12l6-6a3.5 3.5 0 0 1 5 5l-8 8a5.5 5.5 0 0 1-8-8l7-7',
  link: 'M10 14l4-4M8 11l-3 3a3.5 3.5 0 0 0 5 5l3-3M16 13l3-3a3.5 3.5 0 0 0-5-5l-3 3',
  emoji: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 10v.01M15.5 10v.01M8 14a5 5 0 0 0 8 0',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9v.01',
  padlock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  replyAll: 'M8 6l-6 6 6 6M13 6l-6 6 6 6M7 12h7a7 7 0 0 1 7 7',
  forward: 'M14 6l6 6-6 6M20 12h-9a7 7 0 0 0-7 7',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17v.01',
  gear: 'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
} as const

export type IconName = keyof typeof PATHS

/** One of the page's icons, in the colour of the text around it. */
export function icon(name: IconName): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'lab-icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
