import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type CodeList, codeLists } from './codes.ts'

type Listed = Pick<CodeList, 'letter' | 'label' | 'options' | 'values'>

function List({ letter, label, options, values }: Listed) {
  const words = useWords()
  const known = new Set(options.map(({ value }) => value))
  return (
    <>
      <h2 class="nhsuk-heading-xs">
        <b class="kith-paper-letter">{letter}</b> {words.t(label)}
      </h2>
      <ol>
        {values.map(
          (value, at) =>
            known.has(value) && (
              <li key={value} value={at + 1}>
                {labelIn(options, value, words)}
              </li>
            ),
        )}
      </ol>
    </>
  )
}

/** As they stand beside each other on paper, one column each. */
const groups = ['ma', 'i', 'n', 'g', 'h', 'd', 'sk']

/** What each letter and number stands for. */
export function Legend({ more = [] }: { more?: readonly Listed[] }) {
  const { t } = useWords()
  const all = [...codeLists, ...more]
  return (
    <div class="kith-paper-codes">
      {groups.map((letters) => (
        <div class="kith-paper-codes__group" key={letters}>
          {all
            .filter(({ letter }) => letters.includes(letter))
            .map((list) => (
              <List key={list.letter} {...list} />
            ))}
        </div>
      ))}
      <div class="kith-paper-codes__group">
        <h2 class="nhsuk-heading-xs">{t('outreach.paper.others')}</h2>
        <ul>
          <li>{t('outreach.paper.other-p')}</li>
          <li>{t('outreach.paper.other-x')}</li>
          <li>{t('outreach.paper.other-f')}</li>
          <li>{t('outreach.paper.other-c')}</li>
        </ul>
      </div>
    </div>
  )
}
