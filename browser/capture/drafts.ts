// What is half typed, for whoever leaves a page by a gesture and comes back. Only here, in memory: see docs/offline.md.
import { useEffect, useState } from 'preact/hooks'
import { type Fresh, readableFor, type Typed } from './captured.ts'

interface Draft {
  typed: Typed
  /** When it was last touched. */
  at: number
  /** Its page is open, and shows it anyway. */
  open: boolean
  /** What it changes: that may have been sealed meanwhile. */
  changing: Fresh | undefined
}

const drafts = new Map<string, Draft>()
let lost = false

function forgetOld(): void {
  const oldest = Date.now() - readableFor
  for (const [page, { at, open }] of drafts) if (!open && at <= oldest) drafts.delete(page)
}

function recall(page: string): Draft | undefined {
  forgetOld()
  return drafts.get(page)
}

/** A conversation that is half changed. */
export const halfChanged = (id: string): Fresh | undefined => recall(`talk/${id}`)?.changing

/** Nothing typed may stay on a phone on which nobody is signed in. */
export function forgetDrafts(): void {
  forgetOld()
  lost ||= drafts.size > 0
  drafts.clear()
}

/** Something was half typed when the phone was told to forget. */
export const draftLost = (): boolean => lost

function setOpen(page: string, open: boolean): void {
  const draft = drafts.get(page)
  if (!draft) return
  draft.open = open
  if (!open) setTimeout(forgetOld, Math.max(0, draft.at + readableFor - Date.now()))
}

interface Drafted {
  typed: Typed
  set(part: Typed): void
  /** It was saved, or is not wanted. */
  drop(): void
  /** It was half typed before. */
  again: boolean
}

/** The answers of a page, as they were left where somebody comes back to it in time. */
export function useDraft(asked: string, begin: () => Typed, changing?: Fresh): Drafted {
  const [page] = useState(asked)
  const [left] = useState(() => recall(page)?.typed)
  const [typed, change] = useState(() => left ?? begin())
  useEffect(() => {
    setOpen(page, true)
    return () => setOpen(page, false)
  }, [page])
  const set = (part: Typed) => {
    const now = { ...typed, ...part }
    drafts.set(page, { typed: now, at: Date.now(), open: true, changing })
    lost = false
    change(now)
  }
  return { typed, set, drop: () => void drafts.delete(page), again: left !== undefined }
}
