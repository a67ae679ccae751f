import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { kindOf, type Visited } from './walk.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      'heading-level': 'error',
      'input-missing-label': 'error',
      'no-inline-style': 'error',
      // How the text is spaced is nobody's concern.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'void-style': 'off',
      // The files come from the same server as the page.
      'require-sri': 'off',
      // Several boxes to tick are one question.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
      // nhsuk-frontend's own markup: a menu button, date fields in a group, links that look like buttons.
      'no-implicit-button-type': 'off',
      'no-redundant-role': 'off',
      'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    },
  }),
)

/** What is wrong with the HTML of a page, by the rules above. */
export async function markupFaults(page: Visited): Promise<string[]> {
  const { results } = await validator.validateString(page.html, page.address)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${kindOf(page.address)} ${ruleId}: ${message}`),
  )
}
