import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { asksFirstTime, mostHeads, mostMatters } from '../../../src/outreach/rules.ts'
import type { Round, RoundChange } from '../box.ts'
import { capture, changeTalk, type Fresh, type Typed } from '../captured.ts'
import { useChecked, type Wrong } from '../checking.ts'
import { countOn } from '../counting.ts'
import { useDraft } from '../drafts.ts'
import { headCount } from '../head-count.ts'
import type { Say } from '../say.ts'
import { type Setting, useSetting } from '../setting.ts'
import { Chips } from './chips.tsx'
import { Field } from './field.tsx'
import { Pick } from './pick.tsx'
import { Problem, Problems, problemOf } from './problems.tsx'
import { Remark, remarkWrong } from './remark.tsx'
import { SaveBar } from './save-bar.tsx'

const parts = ['matters', 'interests', 'needs', 'gifts', 'adviceDigital', 'adviceHealth'] as const

interface PartProps {
  name: 'nextStep' | (typeof parts)[number]
  typed: Typed
  set(part: Typed): void
  one?: boolean
  wrong?: Wrong
}

function Fold({
  title,
  count,
  open,
  children,
}: {
  title: string
  count: number
  open: boolean
  children: ComponentChildren
}) {
  return (
    <details class="kith-fold" open={open}>
      <summary class="kith-fold__title">
        {title}
        {count > 0 && <span class="kith-fold__count">{count}</span>}
      </summary>
      {children}
    </details>
  )
}

function Part({ name, typed, set, one = false, wrong = {} }: PartProps) {
  const { say, state } = useSetting()
  const picked = typed[name] ?? []
  return (
    <Fold title={say(`said-${name}`)} count={one ? 0 : picked.length} open={one}>
      <fieldset class="nhsuk-fieldset" aria-describedby={problemOf(name, wrong)}>
        <legend class="nhsuk-u-visually-hidden">{say(`said-${name}`)}</legend>
        <Problem {...{ name, wrong }} />
        <Chips
          {...{ name, one, picked }}
          choices={state.ready?.lists[name] ?? []}
          pick={(value) => set({ [name]: value })}
        />
      </fieldset>
    </Fold>
  )
}

function About({ typed, set }: Omit<PartProps, 'name'>) {
  const { say, state } = useSetting()
  const lists = state.ready?.lists
  const count = (typed.ageBand?.length ?? 0) + (typed.ward?.length ?? 0)
  return (
    <Fold title={say('about-them')} count={count} open={false}>
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-label">{say('said-ageBand')}</legend>
        <Chips
          name="ageBand"
          one
          pictures={false}
          choices={lists?.ageBand ?? []}
          picked={typed.ageBand ?? []}
          pick={(ageBand) => set({ ageBand })}
        />
      </fieldset>
      <Pick
        name="ward"
        label={say('which-ward')}
        choices={lists?.ward ?? []}
        value={typed.ward?.[0] ?? ''}
        pick={(ward) => set({ ward: ward ? [ward] : [] })}
      />
    </Fold>
  )
}

function FirstTime({ typed, set }: Omit<PartProps, 'name'>) {
  const { say, language } = useSetting()
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: say(value), lang: language }))
  return (
    <fieldset class="nhsuk-fieldset kith-ask">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{say('first-time')}</legend>
      <Chips
        name="firstTime"
        one
        pictures={false}
        choices={choices}
        picked={typed.firstTime ?? []}
        pick={(firstTime) => set({ firstTime })}
      />
    </fieldset>
  )
}

/** Told to several at once: counted by head. */
function Group({ typed, set, wrong }: Omit<PartProps, 'name'> & { wrong: Wrong }) {
  const { say } = useSetting()
  const heads = typed.heads?.[0] ?? ''
  const [begun] = useState(heads !== '')
  return (
    <Fold title={say('group')} count={headCount(heads, mostHeads) ?? 0} open={begun}>
      <Field
        name="group-heads"
        label={say('group-heads')}
        width={4}
        keys={{ inputMode: 'numeric' }}
        value={heads}
        type={(value) => set({ heads: value.trim() === '' ? [] : [value] })}
        {...{ wrong }}
      />
    </Fold>
  )
}

function wrongIn(typed: Typed, say: Say): Wrong {
  const tooMany = typed.heads?.some((heads) => headCount(heads, mostHeads) === null)
  return {
    ...((typed.matters?.length ?? 0) > mostMatters && { matters: say('matters-wrong', { most: mostMatters }) }),
    ...remarkWrong(typed, say),
    ...(tooMany && { 'group-heads': say('heads-wrong', { most: mostHeads }) }),
  }
}

const given = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([, values]) => values.length > 0))

/** For how many people it counts. */
const headsOf = ({ heads = [] }: Typed) => headCount(heads[0] ?? '', mostHeads) ?? 1

/** What is put right in a conversation, or taken back, is put right in the count of its round too. */
export function recount(round: Round, { about, typed }: Fresh, now: Typed | null): RoundChange {
  if (about.round !== round.id) return () => null
  const more = (now ? headsOf(now) : 0) - headsOf(typed)
  return (current = round) => {
    const counted = countOn(round, 'spoken', more)(current)
    return counted && { ...counted, conversations: Math.max(0, counted.conversations - (now ? 0 : 1)) }
  }
}

/** A new conversation counts as one more person spoken with. */
export async function saveTalk({ phone, sendSoon }: Setting, round: Round, typed: Typed): Promise<string> {
  const oneMore: RoundChange = (now) => {
    const counted = countOn(round, 'spoken', headsOf(typed))(now)
    return counted && { ...counted, conversations: counted.conversations + 1 }
  }
  const id = await capture(phone, 'conversation', given(typed), { round: round.id }, () => oneMore)
  sendSoon()
  return id
}

async function save(setting: Setting, round: Round, typed: Typed, fresh: Fresh | undefined): Promise<void> {
  if (fresh) {
    const recounted = recount(round, fresh, typed)
    await changeTalk(setting.phone, fresh, given(typed))
    await setting.phone.changeRound(recounted)
  }
  const id = fresh?.id ?? (await saveTalk(setting, round, typed))
  setting.go(`after/${id}`)
}

/** A conversation: no name, no typing, whatever was not talked about left alone. */
export function TalkPage({ round, changing }: { round: Round; changing?: Fresh }) {
  const setting = useSetting()
  const { say, state } = setting
  const draft = useDraft(`talk/${changing?.id ?? round.id}`, () => changing?.typed ?? { nextStep: ['none'] }, changing)
  const { typed, set, drop } = draft
  const asks = asksFirstTime(round.conversations, state.ready?.oneIn ?? 0)
  const checked = useChecked(
    () => wrongIn(typed, say),
    () => save(setting, round, typed, changing).then(drop),
  )
  return (
    <>
      <Problems wrong={checked.wrong} />
      <h1 class="nhsuk-heading-m kith-talk__title">{say('talk')}</h1>
      {draft.again && <p>{say('half-typed')}</p>}
      {parts.map((name) => (
        <Part key={name} {...{ name, typed, set }} wrong={checked.wrong} />
      ))}
      <About {...{ typed, set }} />
      <Remark {...{ typed, set }} />
      <Group {...{ typed, set }} wrong={checked.wrong} />
      {asks && <FirstTime {...{ typed, set }} />}
      <Part name="nextStep" one {...{ typed, set }} />
      <SaveBar save={checked.save} back="#now" left={drop} />
    </>
  )
}
