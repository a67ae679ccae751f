import { InsetText } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Consents } from '../consent/decide.ts'
import type { KnownContact } from '../queries/contacts.ts'
import type { MergedPerson } from '../queries/merged.ts'
import type { HeldRole } from '../queries/roles.ts'
import type { PersonSection, WholePerson } from '../sections.ts'
import { ConsentList } from './consents.tsx'
import { MergedRecords } from './merged-records.tsx'
import { ParticularsList } from './particulars.tsx'
import { RoleList } from './role-list.tsx'
import { Section, Sections } from './sections.tsx'
import { Timeline, type TimelineProps } from './timeline.tsx'

export interface PersonPageProps extends TimelineProps {
  person: WholePerson
  contacts: KnownContact[]
  areaName: string | null
  consents: Consents
  roles: HeldRole[]
  merged: MergedPerson[]
  /** How many others may be the same person. */
  alike: number
  first: PersonSection[]
  more: PersonSection[]
  may: { giveRoles: boolean; undoMerges: boolean; export: boolean; erase: boolean }
}

function Alike({ alike, person, url }: Pick<PersonPageProps, 'alike' | 'person' | 'url'>) {
  const { t } = useWords()
  if (alike === 0) return null
  return (
    <InsetText visuallyHiddenText={t('people.look')}>
      <p>
        {t('people.page.alike', { n: alike })}{' '}
        <a href={url(`/people/${person.id}/same`)}>{t('people.page.see-alike')}</a>
      </p>
    </InsetText>
  )
}

function WaysOut({ person, url, may }: Pick<PersonPageProps, 'person' | 'url' | 'may'>) {
  const { t } = useWords()
  if (!may.export && !may.erase) return null
  return (
    <Section title={t('people.page.their-rights')}>
      <ul class="nhsuk-list">
        {may.export && (
          <li>
            <a href={url(`/people/${person.id}/copy`)}>{t('people.copy.link')}</a>
          </li>
        )}
        {may.erase && (
          <li>
            <a href={url(`/people/${person.id}/erase`)}>{t('people.erase.link')}</a>
          </li>
        )}
      </ul>
    </Section>
  )
}

function History({ person, ...timeline }: TimelineProps & Pick<PersonPageProps, 'person'>) {
  const { t } = useWords()
  return (
    <Section title={t('people.timeline.title')}>
      <Timeline {...timeline} />
      <p>
        <a href={timeline.url(`/people/${person.id}/history`)}>{t('people.timeline.all')}</a>
      </p>
    </Section>
  )
}

/** One person: what they want and what was promised, how to reach them, what they agreed to, and what happened. */
export function PersonPage(props: PersonPageProps) {
  const { person, url, may } = props
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{person.name}</h1>
      <Alike {...props} />
      <Sections sections={props.first} />
      <div class="kith-beside">
        <Section title={t('people.page.contact')}>
          <ParticularsList {...props} change={url(`/people/${person.id}/change`)} />
        </Section>
        <Section title={t('people.page.consent')}>
          <ConsentList consents={props.consents} />
          <p>
            <a href={url(`/people/${person.id}/consent`)}>{t('people.consent.change')}</a>
          </p>
        </Section>
      </div>
      <Section title={t('people.page.roles')}>
        <RoleList id={person.id} roles={props.roles} url={url} mayGive={may.giveRoles} />
      </Section>
      <Sections sections={props.more} />
      <History {...props} />
      <MergedRecords merged={props.merged} url={url} mayUndo={may.undoMerges} />
      <WaysOut {...props} />
    </>
  )
}
