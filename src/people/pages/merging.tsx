import { useWords } from '../../platform/words/index.ts'

/** Said before two records become one. */
export function WhatMergingDoes() {
  const { t } = useWords()
  return (
    <>
      <p>{t('people.merge.about')}</p>
      <ul>
        <li>{t('people.merge.one-page')}</li>
        <li>{t('people.merge.counted-once')}</li>
        <li>{t('people.merge.nothing-lost')}</li>
      </ul>
    </>
  )
}

/** Said before they are taken apart again. */
export function WhatUndoingDoes({ kept, other }: { kept: string; other: string }) {
  const { t } = useWords()
  return (
    <>
      <p>{t('people.undo.about', { kept, other })}</p>
      <p>{t('people.undo.in-between', { kept })}</p>
    </>
  )
}
