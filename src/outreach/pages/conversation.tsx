import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Button, Details, InsetText } from '../../platform/nhs/index.ts'
import { FieldInput, FormProblems, OpenForm } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { conversationFields as fields } from '../fields.ts'

interface AskingProps {
  form: FormState
  options: GivenOptions
}

interface ConversationPageProps extends AskingProps {
  asksFirstTime: boolean
  justSaved: boolean
}

type FieldName = keyof typeof fields

function Ask({ name, form, options }: AskingProps & { name: FieldName }) {
  const as = name === 'ward' ? 'select' : 'chips'
  return <FieldInput {...{ name, form, options, as }} field={fields[name]} marksOptional={false} />
}

/** A question folded away until it comes up; open where something was chosen or is wrong. */
function Folded({ name, form, options }: AskingProps & { name: FieldName }) {
  const { t } = useWords()
  const open = form.typed[name] !== undefined || form.problems.some(({ field }) => field === name)
  return (
    <Details summary={t(fields[name].label)} open={open}>
      <Ask {...{ name, form, options }} />
    </Details>
  )
}

function Buttons() {
  const { t } = useWords()
  return (
    <div class="nhsuk-button-group">
      <Button>{t('outreach.conversation.save')}</Button>
      <Button name="then" value="name" variant="secondary">
        {t('outreach.conversation.save-and-name')}
      </Button>
      <Button name="then" value="another" variant="secondary">
        {t('outreach.conversation.save-and-another')}
      </Button>
    </div>
  )
}

interface SaidFieldsProps extends AskingProps {
  asksFirstTime: boolean
  asksRemark?: boolean
}

/** Everything that may have been said. */
export function SaidFields({ asksFirstTime, asksRemark = true, ...asking }: SaidFieldsProps) {
  return (
    <>
      <Ask name="matters" {...asking} />
      <Ask name="interests" {...asking} />
      <Folded name="needs" {...asking} />
      <Folded name="gifts" {...asking} />
      {asksRemark && <Folded name="remark" {...asking} />}
      <Folded name="adviceHealth" {...asking} />
      <Folded name="adviceDigital" {...asking} />
      <Ask name="ageBand" {...asking} />
      <Ask name="postcodeArea" {...asking} />
      <Ask name="ward" {...asking} />
      {asksFirstTime && <Ask name="firstTime" {...asking} />}
      <Folded name="heads" {...asking} />
      <Ask name="nextStep" {...asking} />
    </>
  )
}

/** A conversation on one page. Nothing on it can say who it was with. */
export function ConversationPage({ form, options, asksFirstTime, justSaved }: ConversationPageProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={fields} />
      {justSaved && (
        <InsetText visuallyHiddenText={t('outreach.conversation.saved-note')}>
          {t('outreach.conversation.just-saved')}
        </InsetText>
      )}
      <h1 class="nhsuk-heading-l">{t('outreach.conversation.new')}</h1>
      <p>{t('outreach.conversation.no-name')}</p>
      <OpenForm form={form}>
        <SaidFields {...{ form, options, asksFirstTime }} />
        <Buttons />
      </OpenForm>
    </>
  )
}
