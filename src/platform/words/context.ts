import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from './words.ts'

/** The language of the page being drawn. The layout provides it; any component below may ask for it. */
export const WordsContext = createContext<Words | undefined>(undefined)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('No words: draw this inside <WordsContext.Provider>')
  return words
}
