import { drawings } from './drawings.ts'

export type IconCode = keyof typeof drawings

const pictures: Readonly<Record<string, string>> = drawings

/** Two half turns: SVG draws no whole circle in one. */
function circle(_: string, ...numbers: string[]): string {
  const [x = 0, y = 0, r = 0] = numbers.map(Number)
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`
}

const pathOf = (drawing: string) => drawing.replace(/O(\d+) (\d+) (\d+)/g, circle)

/** What points the way people read: turned where they read from right to left. */
const turning = new Set(['undo', 'send'])

/** A decoration beside words: it says nothing on its own. `of` is a code of any list that a conversation is written in. */
export function Icon({ of }: { of: string }) {
  return (
    <svg
      class={turning.has(of) ? 'kith-icon kith-icon--turns' : 'kith-icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={pathOf(pictures[of] ?? '')} />
    </svg>
  )
}
