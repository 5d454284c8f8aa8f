/** 24 × 24, drawn with a round pen of 1.75. An icon never speaks alone: it is hidden from readers, words stand beside it. */

const paths = {
  home: 'M4 11.2 12 4.5l8 6.7M6 9.8V19.5h12V9.8M10 19.5v-5.2h4v5.2',
  calendar: 'M4.5 6h15v13.5h-15zM4.5 10.2h15M8.5 3.8v4M15.5 3.8v4M8.5 14h.01M12 14h.01M15.5 14h.01',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11ZM3 19.5c.3-3.6 2.6-5.6 6-5.6s5.7 2 6 5.6M15.8 4.9a3 3 0 0 1 0 5.8M17.6 14.2c2 .7 3.2 2.5 3.4 5.3',
  seedling: 'M12 20v-8M12 13.5c0-4-2.7-6.5-7.5-6.5 0 4.3 2.7 6.5 7.5 6.5ZM12 11c0-3.7 2.5-6 7.5-6 0 4-2.7 6-7.5 6Z',
  coins:
    'M9 9.5c3 0 5.5-1 5.5-2.4S12 4.7 9 4.7 3.5 5.7 3.5 7.1 6 9.5 9 9.5ZM3.5 7.1v8.5C3.5 17 6 18 9 18M14.5 7.1v3M3.5 11.4c0 1.4 2.5 2.4 5.5 2.4M15.5 20c2.8 0 5-1.9 5-4.2s-2.2-4.3-5-4.3-5 2-5 4.3 2.2 4.2 5 4.2Z',
  document: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16h6.5',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5 10 17.5 19.5 7',
  cross: 'M7 7l10 10M17 7 7 17',
  circle: 'M12 19.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2',
  warning: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17h.01',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 11v5M12 8h.01',
  stop: 'M8.5 4h7L20 8.5v7L15.5 20h-7L4 15.5v-7zM8.5 12h7',
  hand: 'M7.5 12.5V6.8a1.4 1.4 0 0 1 2.8 0V11M10.3 11V5a1.4 1.4 0 0 1 2.8 0v6M13.1 11V6.3a1.4 1.4 0 0 1 2.8 0V14c0 4-2 6.5-5 6.5-2.8 0-4.1-1.5-5.6-4.6l-1.6-3.2c.9-.9 2-.6 2.7.3l1.1 1.5',
  handshake:
    'M3.5 8.5 8 6.5l4 1.8 4-1.8 4.5 2v7l-3 1M3.5 8.5v7l2.5.8M12 8.3 8.8 11c1.2 1.5 2.9 1.3 4.4 0l4.3 4.3-1.7 1.7M15.8 17l-1.6 1.5-1.7-1.5M12.5 18.3l-1.6 1.2L6 16.3',
  door: 'M6.5 20V4.5h8V20M4 20h16M14.5 7h3v13M11.5 12.5h.01',
  lock: 'M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5',
  search: 'M10.8 17a6.2 6.2 0 1 0 0-12.4 6.2 6.2 0 0 0 0 12.4ZM15.4 15.4 20 20',
  pen: 'M4.5 19.5 5.5 15 16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  mail: 'M4 6h16v12.5H4zM4 7l8 6.5L20 7',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14',
  print: 'M7.5 9V4h9v5M7.5 16.5H4.5V9h15v7.5h-3M7.5 14h9v6h-9z',
  pin: 'M12 20.5c4-4.3 6-7.5 6-10.2A6 6 0 0 0 6 10.3c0 2.7 2 5.9 6 10.2ZM12 12.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  phone: 'M6.5 4 9.5 4l1.5 4-2 1.5c1 2.3 2.6 4 5 5.2l1.6-2 4 1.6v3c0 1.4-1 2.2-2.3 2C10.5 18.5 5.6 13 4.5 6.3 4.3 5 5.2 4 6.5 4Z',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  previous: 'M14.5 5.5 8 12l6.5 6.5',
  exit: 'M13.5 4.5h-8v15h8M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  offline: 'M4 4l16 16M8.7 14.8a5 5 0 0 1 6.6 0M5.5 11.5a9.5 9.5 0 0 1 4.3-2.4M18.5 11.5a9.5 9.5 0 0 0-5-2.6M12 18.5h.01',
} as const

export type IconName = keyof typeof paths

export const iconNames = Object.keys(paths) as IconName[]

/** @param size in CSS pixels, 20 by default: the height of a line of text */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 | 32 }) => (
  <svg class="c-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)

/** The mark: three on one rope, going up. */
export const Mark = () => (
  <svg class="c-mark" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <path d="M7 32C13 35 17 30 20 21.5 25 25 30 19 33 8" />
    <circle cx="7" cy="32" r="4" />
    <circle cx="20" cy="21.5" r="4" />
    <circle cx="33" cy="8" r="4" />
  </svg>
)

/** A maritime pine of the Landes: a long bare trunk, a round crown in the top third. Foot and height in the drawing's units. */
const pine = (x: number, foot: number, height: number): { trunk: string; crown: string } => {
  const tuft = (side: number, up: number, width: number, thick: number) => {
    const [cx, cy, rx, ry] = [x + side * height, foot - up * height, width * height, thick * height]
    return `M${(cx - rx).toFixed(1)} ${cy.toFixed(1)}a${rx.toFixed(1)} ${ry.toFixed(1)} 0 1 0 ${(2 * rx).toFixed(1)} 0a${rx.toFixed(1)} ${ry.toFixed(1)} 0 1 0 ${(-2 * rx).toFixed(1)} 0Z`
  }
  return {
    trunk: `M${x} ${foot + 12}C${x - 2} ${foot - height * 0.3} ${x + 3} ${foot - height * 0.6} ${x} ${(foot - height * 0.9).toFixed(1)}`,
    crown: tuft(0, 0.9, 0.19, 0.13) + tuft(-0.13, 0.77, 0.15, 0.085) + tuft(0.14, 0.72, 0.14, 0.08),
  }
}

const wood = (
  [
    [46, 94, 62],
    [74, 93, 84],
    [101, 92, 70],
    [126, 91, 52],
    [205, 87, 58],
    [232, 86, 76],
    [258, 85, 50],
    [384, 81, 60],
    [408, 82, 78],
    [436, 83, 64],
    [462, 84, 44],
    [560, 90, 56],
    [583, 92, 40],
  ] as const
).map(([x, foot, height]) => pine(x, foot, height))

/** The country: pines on a dune, then the ocean. Above public pages only; it says nothing that the words do not. */
export const Horizon = () => (
  <svg class="c-horizon" viewBox="0 0 1200 110" preserveAspectRatio="xMinYMax slice" aria-hidden="true" focusable="false">
    <path class="c-sea" d="M640 110c120-8 200-18 320-18h240v18z" />
    <path class="c-waves" d="M905 82q14-5 28 0t28 0 28 0 28 0 28 0M1020 70q12-4 24 0t24 0 24 0 24 0" />
    <path class="c-trunks" d={wood.map((tree) => tree.trunk).join('')} />
    <path class="c-crowns" d={wood.map((tree) => tree.crown).join('')} />
    <path class="c-dune" d="M0 97c150-8 260-19 400-16s220 20 380 16c80-2 150 4 190 13H0Z" />
  </svg>
)
