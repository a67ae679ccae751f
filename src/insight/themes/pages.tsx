import { Amount, type Shown } from '../../evidence/index.ts'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Details, Table, Tag } from '../../platform/nhs/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Agreement } from '../coding/agreement.ts'
import { mergeFields, themeFields } from '../fields.ts'
import type { Theme } from './queries.ts'

export interface CountedTheme extends Theme {
  remarks: Shown
}

interface ThemesPageProps {
  themes: readonly CountedTheme[]
  agreement: Agreement | null
  form: FormState
  url(path: string): string
}

/** How far two people who code agree, in words and as a number. */
function AgreementSection({ agreement }: { agreement: Agreement | null }) {
  const { t, number, percent } = useWords()
  return (
    <section>
      <h2 class="nhsuk-heading-m">{t('insight.agreement.title')}</h2>
      {agreement ? (
        <p>
          {t('insight.agreement.text', {
            n: agreement.remarks,
            observed: percent(agreement.observed, 0),
            expected: percent(agreement.expected, 0),
            kappa: agreement.kappa === null ? t('insight.share.none') : number(agreement.kappa, 2),
          })}
        </p>
      ) : (
        <p>{t('insight.agreement.none')}</p>
      )}
      <p>{t('insight.agreement.about')}</p>
    </section>
  )
}

/** The programme's own list of themes, with how many remarks are under each. */
export function ThemesPage({ themes, agreement, form, url }: ThemesPageProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={themeFields} />
      <h1 class="nhsuk-heading-l">{t('insight.themes.title')}</h1>
      {themes.length === 0 && <p>{t('insight.themes.none')}</p>}
      {themes.length > 0 && (
        <Table
          compact
          firstCellIsHeader
          head={[{ text: t('insight.theme.title') }, { text: t('insight.themes.remarks'), format: 'numeric' }]}
          rows={themes.map(({ id, title, retired, remarks }) => [
            {
              text: (
                <>
                  <a href={url(`/insight/themes/${id}`)}>{title}</a>{' '}
                  {retired && <Tag>{t('insight.theme.retired')}</Tag>}
                </>
              ),
            },
            { text: <Amount amount={remarks} /> },
          ])}
        />
      )}
      <h2 class="nhsuk-heading-m">{t('insight.theme.add')}</h2>
      <Form form={form} send={t('insight.theme.add-send')}>
        <FieldInputs fields={themeFields} form={form} />
      </Form>
      <AgreementSection agreement={agreement} />
    </>
  )
}

interface ThemePageProps {
  theme: Theme
  remarks: Shown
  form: FormState
  options: GivenOptions
  url(path: string): string
}

function Merge({ theme, form, options, url }: Omit<ThemePageProps, 'remarks'>) {
  const { t } = useWords()
  if ((options.into ?? []).length === 0) return null
  return (
    <Details summary={t('insight.theme.merge')} open={form.problems.some(({ field }) => field === 'into')}>
      <p>{t('insight.theme.merge-about')}</p>
      <Form
        action={url(`/insight/themes/${theme.id}/merge`)}
        form={form}
        send={t('insight.theme.merge')}
        variant="warning"
      >
        <FieldInputs fields={mergeFields} {...{ form, options }} />
      </Form>
    </Details>
  )
}

/** One theme: its name, and what else can be done with it. */
export function ThemePage({ theme, remarks, form, options, url }: ThemePageProps) {
  const { t } = useWords()
  const retire = theme.retired ? 'restore' : 'retire'
  return (
    <>
      <FormProblems form={form} fields={{ ...themeFields, ...mergeFields }} />
      <h1 class="nhsuk-heading-l">{theme.title}</h1>
      <p>
        {t('insight.themes.remarks')}: <Amount amount={remarks} />
      </p>
      <Form form={form} send={t('insight.theme.rename')}>
        <FieldInputs fields={themeFields} form={form} />
      </Form>
      <Form
        action={url(`/insight/themes/${theme.id}/${retire}`)}
        form={{ typed: {}, problems: [] }}
        send={t(`insight.theme.${retire}`)}
        variant="secondary"
      />
      <p>
        <a href={url(`/needs/new?theme=${theme.id}`)}>{t('insight.theme.to-need')}</a>
      </p>
      <Merge {...{ theme, form, options, url }} />
    </>
  )
}
