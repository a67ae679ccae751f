import { emptyForm } from '../../platform/fields/index.ts'
import { Button, SummaryList } from '../../platform/nhs/index.ts'
import { Form } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Partner } from '../partners.ts'
import type { ProgrammeParticulars } from './particulars.ts'

interface ParticularsPageProps {
  particulars: ProgrammeParticulars
  /** The name of the area that it covers. */
  area: string | null
  /** Address of its logo, within the programme. */
  logo: string | null
  partners: readonly Partner[]
  url: (path: string) => string
}

/** The logo is changed on a page of its own, since a file goes with it. */
function Logo({ logo, url }: Pick<ParticularsPageProps, 'logo' | 'url'>) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('programme.logo.title')}</h2>
      {logo ? (
        <img class="kith-logo" src={url(logo)} alt={t('programme.logo.title')} />
      ) : (
        <p>{t('programme.logo.none')}</p>
      )}
      <p>
        <a href={url('/programme/logo')}>{logo ? t('programme.logo.change') : t('programme.logo.choose')}</a>
      </p>
      {logo && (
        <Form
          action={url('/programme/logo/remove')}
          form={emptyForm}
          send={t('programme.logo.remove')}
          variant="secondary"
        />
      )}
    </>
  )
}

/** What the programme is called, where it is, how it looks, and who delivers it. */
export function ParticularsPage({ particulars, area, logo, partners, url }: ParticularsPageProps) {
  const { name, endsOn, colour } = particulars
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
      <Logo {...{ logo, url }} />
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
