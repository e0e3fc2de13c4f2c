const SHIELD = 'M10 2.4l6 2.2v4.6c0 3.8-2.4 6.8-6 8.4-3.6-1.6-6-4.6-6-8.4V4.6z'

// They differ in shape, not in colour alone.
export const SHIELD_LINES = {
  stopped: [SHIELD, 'M7.3 9.9l2 2 3.5-4'],
  fetched: [SHIELD, 'M10 6.6v4', 'M10 13.3v.1'],
  allowed: [SHIELD, 'M7.4 7.4l5.2 5.2', 'M12.6 7.4l-5.2 5.2'],
  links: [
    'M8.6 11.4a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1',
    'M11.4 8.6a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  ],
}

/** What the shield shows of a message. */
export type ShieldLook = keyof typeof SHIELD_LINES
