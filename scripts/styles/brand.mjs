// Sass must know a colour to mix it, and a programme's colour is known only when its page is read.
// So the sheet is compiled with default colours, and afterwards each default gives way to its custom property.

const colour = /^#[0-9a-f]{6}$/i

/** The same colour a shade thinner, by which nhsuk-frontend makes a browser draw a link anew; here the colour itself does. */
function nearlyOpaque(value) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16))
  return `rgba(${red}, ${green}, ${blue}, 0.99)`
}

export function putBrandIn(root) {
  const properties = new Map()
  root.walkDecls(/^--kith-/, ({ prop, value }) => {
    if (!colour.test(value)) return
    properties.set(value.toLowerCase(), prop)
    properties.set(nearlyOpaque(value), prop)
  })
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--kith-')) return
    declaration.value = declaration.value.replace(/#[0-9a-f]{6}\b|rgba\([^)]*0\.99\)/gi, (found) => {
      const property = properties.get(found.toLowerCase())
      return property ? `var(${property})` : found
    })
  })
}
