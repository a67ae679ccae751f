import { useState } from 'preact/hooks'
import { changeLanguage } from '../language.ts'
import { useSetting } from '../setting.ts'

/** The other languages of the app, each by its own name. They stand only where nothing is half typed. */
export function Languages() {
  const { say, phone, languages } = useSetting()
  const [later, tell] = useState(false)
  if (languages.length === 0) return null
  return (
    <section aria-label={say('language')}>
      {later && (
        <p class="nhsuk-error-message" role="alert">
          {say('language-later')}
        </p>
      )}
      {languages.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          class="kith-act"
          lang={language}
          onClick={() => void changeLanguage(phone.base, language).then((changed) => tell(!changed))}
        >
          <bdi>{name}</bdi>
        </button>
      ))}
    </section>
  )
}
