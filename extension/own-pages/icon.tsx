const PATHS = {
  back: ['M12 4l-6 6 6 6'],
  open: ['M11 4h5v5', 'M16 4l-7 7', 'M14 11.5V16H4V6h4.5'],
  settings: ['M3 6h8', 'M15 6h2', 'M13 4v4', 'M3 14h2', 'M9 14h8', 'M7 12v4'],
  search: ['M9 3.5a5.5 5.5 0 1 0 .01 0', 'M13 13l4 4'],
}

export type IconName = keyof typeof PATHS

/** A picture for a button, which says itself what it does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={`icon-${name}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {PATHS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
