// nhsuk-frontend still serves Internet Explorer and the first Edge, which cannot open a page that is safe today.

const highContrast = /,?\s*\(-ms-high-contrast: ?(?:active|none)\)/

export function forgetOldBrowsers(root) {
  root.walkAtRules('media', (rule) => {
    const left = rule.params.replace(highContrast, '')
    if (left !== rule.params && !left.includes('forced-colors')) rule.remove()
    else if (/[\\\ufffd]/.test(left)) rule.remove()
    else rule.params = left
  })
  root.walkAtRules('supports', (rule) => {
    if (rule.params === 'not (-ms-ime-align: auto)') rule.replaceWith(rule.nodes)
  })
  root.walkDecls(/^-ms-/, (declaration) => declaration.remove())
  // Read by nhsuk-frontend's scripts alone.
  root.walkDecls(/^--nhsuk-/, (declaration) => declaration.remove())
  // The states of the pictures in its handbook.
  root.walkRules(/\.\\:/, (rule) => {
    rule.selector = rule.selector.replace(/:not\(\.\\:[a-z]+\)/g, '')
  })
}
