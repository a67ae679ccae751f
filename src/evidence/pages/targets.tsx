import type { Key } from '../../platform/database/index.ts'
import { Button, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { TargetLine } from '../figures/target.ts'
import { periodInWords } from '../period/in-words.ts'
import type { TargetSet } from '../queries/contract.ts'

/** A target with the name of its output. */
export interface NamedTarget extends TargetLine {
  title: string
}

interface TargetsPageProps {
  targets: NamedTarget[]
  /** Where a target is set, for those who may. */
  set: string | null
  hrefOf(target: NamedTarget): string
}

/** What is hoped for now. */
export function TargetsPage({ targets, set, hrefOf }: TargetsPageProps) {
  const words = useWords()
  const { t, number } = words
  const none = targets.length === 0
  const rows = targets.map((target) => [
    { text: target.title, href: hrefOf(target) },
    { text: periodInWords(target, words) },
    { text: number(target.amount) },
  ])
  const head = [
    { text: t('evidence.cost.output') },
    { text: t('evidence.target.days') },
    { text: t('evidence.target.number'), format: 'numeric' as const },
  ]
  const caption = { text: t('evidence.target.caption'), size: 's' as const, id: 'targets' }
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('evidence.target.title')}</h1>
      <p>{t(none ? 'evidence.target.none' : 'evidence.target.about')}</p>
      {set && <Button href={set}>{t(none ? 'evidence.target.set-first' : 'evidence.target.set')}</Button>}
      {!none && <Table compact scroll firstCellIsHeader {...{ caption, head, rows }} />}
    </>
  )
}

interface TargetHistoryProps {
  title: string
  history: TargetSet[]
  /** Null for those who are not told who in the team did what. */
  actors: ReadonlyMap<Key, string> | null
  set: string | null
}

function HistoryTable({ history, actors }: Pick<TargetHistoryProps, 'history' | 'actors'>) {
  const words = useWords()
  const { t, number, dateTime } = words
  const who = (actor: Key | null) => (actor && actors?.get(actor)) ?? t('evidence.target.nobody')
  const rows = history.map((set) => [
    { text: dateTime(set.at, 'long') },
    { text: periodInWords(set, words) },
    { text: set.amount === 0 ? t('evidence.target.taken-away') : number(set.amount) },
    ...(actors ? [{ text: who(set.actor) }] : []),
  ])
  const head = [
    { text: t('evidence.target.set-on') },
    { text: t('evidence.target.days') },
    { text: t('evidence.target.number'), format: 'numeric' as const },
    ...(actors ? [{ text: t('evidence.target.set-by') }] : []),
  ]
  const caption = { text: t('evidence.target.history-caption'), size: 's' as const, id: 'target-history' }
  return <Table responsive {...{ caption, head, rows }} />
}

/** All that was ever hoped for of one output. */
export function TargetHistoryPage({ title, history, actors, set }: TargetHistoryProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('evidence.target.history', { title })}</h1>
      {set && <Button href={set}>{t('evidence.target.set')}</Button>}
      {history.length === 0 ? <p>{t('evidence.target.history-none')}</p> : <HistoryTable {...{ history, actors }} />}
    </>
  )
}
