import type { ComponentChildren } from 'preact'
import type { Tx } from '../database/index.ts'
import type { Fields, FormState, GivenOptions, Typed, ValuesOf } from '../fields/index.ts'
import type { Problem } from '../problem/index.ts'
import type { Words } from '../words/index.ts'
import type { Capability, Submission, Visit } from './visit.ts'

export interface Crumb {
  href: string
  text: string
}

/** A page, drawn after the transaction has ended. */
export interface PageReply {
  title: string
  body: ComponentChildren
  status?: number
  breadcrumb?: Crumb[]
  /** citizen: one thing a page, large. worker: thumb-sized. office: figures side by side. */
  density?: 'citizen' | 'worker' | 'office'
  /** Scripts of ours (built names) that this page needs; citizens' pages need none. */
  scripts?: string[]
  /** Where the page's own form is sent, if not to the page's own address. */
  sendTo?: string
}

/** A file to keep: CSV, calendar, JSON. */
export interface FileReply {
  file: string | Buffer
  type: string
  name?: string
  /** A file for everybody, which browsers keep: for ever, or until another tag is sent. */
  keep?: { tag: string; forEver: boolean }
  /** A content security policy of its own. */
  policy?: string
}

/** A page that can be shown only once, because what it says is kept nowhere: new codes, a link to hand over. */
export interface ShownOnce {
  shownOnce: PageReply
  /** Where to go when the form is sent again. */
  afterwards: string
}

/** Where a search leads. Nothing was done: it is no command, is written down nowhere, and other words may be sent after it. */
export interface SearchedTo {
  searchedTo: string
}

/**
 * What a form leads to: a path within the programme, a page shown once, or what was searched for. A Problem that is thrown undoes everything;
 * one that is returned keeps what was written, such as the count of wrong guesses, and is shown in the same way.
 */
export type Submitted = string | ShownOnce | SearchedTo | Problem

export type Reply = PageReply | FileReply | { redirect: string }

interface RouteBase {
  readonly path: string
  readonly may: Capability
  /** True where the page may be kept by nobody: it is about a person. */
  readonly personal: boolean
  /** Opens a transaction that may write, because looking at a person is itself recorded. */
  readonly recordsReading: boolean
  /** The name under which words about people came in older addresses: whoever asks so is led to where they are sealed. */
  readonly searchedBy?: string
}

export interface PageRoute extends RouteBase {
  readonly kind: 'page'
  /** For how many seconds visitors may share it, 0 for not at all: then nothing on it hangs on who asks. */
  readonly shared: number
  show(visit: Visit<Tx>): Promise<Reply>
}

export interface FormRoute extends RouteBase {
  readonly kind: 'form'
  readonly fields: Fields
  readonly action: boolean
  /**
   * The browser may keep the empty form to go back to. Where nothing on it is about anybody: without that, whoever goes back
   * gets a new form with the old answers in it, and what is sent again counts twice.
   */
  readonly returnable: boolean
  options(visit: Visit): Promise<GivenOptions>
  check(typed: Typed, words: Words): Problem[]
  show(visit: Visit<Tx>, form: FormState, options: GivenOptions): Promise<Reply>
  submit(visit: Submission, values: Record<string, unknown>): Promise<Submitted>
}

export type Route = PageRoute | FormRoute

interface PageSettings {
  may: Capability
  personal?: boolean
  shared?: number
  searchedBy?: string
  show(visit: Visit): Promise<Reply>
}

/** A page that only reads. */
export function page(path: string, settings: PageSettings): Route {
  return { kind: 'page', path, recordsReading: false, personal: false, shared: 0, ...settings }
}

interface PersonalPageSettings {
  may: Capability
  searchedBy?: string
  show(visit: Visit<Tx>): Promise<Reply>
}

/** A page about one person: never cached, and its reading is recorded by `show`. */
export function personalPage(path: string, settings: PersonalPageSettings): Route {
  return { kind: 'page', path, recordsReading: true, personal: true, shared: 0, ...settings }
}

interface SendingSettings<F extends Fields> {
  may: Capability
  fields: F
  options?(visit: Visit): Promise<GivenOptions>
  /** What only several answers together show to be wrong: told with the problems of single fields, all at once. */
  check?(typed: Typed, words: Words): Problem[]
  submit(visit: Submission, values: ValuesOf<F>): Promise<Submitted>
}

interface FormSettings<F extends Fields> extends SendingSettings<F> {
  personal?: boolean
  searchedBy?: string
  returnable?: boolean
  show(visit: Visit, form: FormState, options: GivenOptions): Promise<Reply>
}

const plainForm = {
  kind: 'form',
  personal: true,
  recordsReading: false,
  returnable: false,
  options: async (): Promise<GivenOptions> => ({}),
  check: (): Problem[] => [],
} as const

/** A page with a form: GET shows it, POST does it once, and on any problem shows it again as it was typed. */
export function form<F extends Fields>(path: string, settings: FormSettings<F>): Route {
  // The values were read by these very fields, which the list of all routes cannot know.
  const submit = settings.submit as FormRoute['submit']
  return { ...plainForm, path, action: false, ...settings, submit }
}

interface PersonalFormSettings<F extends Fields> extends SendingSettings<F> {
  show(visit: Visit<Tx>, form: FormState, options: GivenOptions): Promise<Reply>
}

/** A form about one person: its reading, too, is recorded by `show`. */
export function personalForm<F extends Fields>(path: string, settings: PersonalFormSettings<F>): Route {
  // As in `form`: the values were read by these very fields.
  const submit = settings.submit as FormRoute['submit']
  return { ...plainForm, path, action: false, ...settings, submit, recordsReading: true }
}

interface ActionSettings<F extends Fields> extends SendingSettings<F> {
  /** Where to show a problem: the page whose button this is. */
  show(visit: Visit, form: FormState): Promise<Reply>
}

/** A button on another page: POST only. */
export function action<F extends Fields>(path: string, settings: ActionSettings<F>): Route {
  // As in `form`: the values were read by these very fields.
  const submit = settings.submit as FormRoute['submit']
  return { ...plainForm, path, action: true, ...settings, submit }
}
