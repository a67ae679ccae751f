import { Button, SummaryList } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Partner } from '../partners.ts'
import type { ProgrammeParticulars } from './particulars.ts'

interface ParticularsPageProps {
  particulars: ProgrammeParticulars
  /** The name of the area that it covers. */
  area: string | null
  partners: readonly Partner[]
  url: (path: string) => string
}

/** What the programme is called, where it is, how it looks, and who delivers it. */
export function ParticularsPage({ particulars: { name, endsOn, colour }, area, partners, url }: ParticularsPageProps) {
  const { t, date } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('programme.particulars.title')}</h1>
      <SummaryList
        rows={[
          { key: t('programme.particulars.name'), value: <bdi>{name}</bdi> },
          {
            key: t('programme.particulars.ends'),
            value: endsOn ? date(endsOn, 'long') : t('programme.particulars.open'),
          },
          { key: t('programme.particulars.area'), value: area ?? t('programme.particulars.no-area') },
          { key: t('programme.particulars.colour'), value: colour ?? t('programme.particulars.own-colour') },
        ]}
      />
      <Button href={url('/programme/change')}>{t('programme.particulars.change')}</Button>
      <h2 class="nhsuk-heading-m">{t('programme.partners.title')}</h2>
      {partners.length === 0 && <p>{t('programme.partners.none')}</p>}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {partners.map((partner) => (
          <li key={partner.id}>
            <bdi>{partner.name}</bdi>
          </li>
        ))}
      </ul>
      <Button variant="secondary" href={url('/programme/partners/new')}>
        {t('programme.partners.add')}
      </Button>
    </>
  )
}
