/** What may stand in a drawing (SVG 1.1 and 2). Everything here is only looked at: it runs nothing and loads nothing. */

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
/** Of all other namespaces a browser knows these, and may act on what is in them. */
export const activeNamespaces: ReadonlySet<string> = new Set([
  '',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/2001/xml-events',
  xlinkNamespace,
  xmlNamespace,
]);

export const elements = set(`
  svg g defs symbol use title desc
  path rect circle ellipse line polyline polygon
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Elements whose text is shown, or says what is shown. */
export const textElements = set('text tspan textPath title desc');

/** Notes of the program that made the drawing. Style sheets are read by themselves. */
export const leftOut = set('metadata style');

/** Elements that may refer to another one of the same drawing. */
export const referring = set('use linearGradient radialGradient pattern textPath filter');

/** Attributes that only SVG has. */
export const attributes = set(`
  id lang viewBox preserveAspectRatio x y x1 x2 y1 y2 cx cy r rx ry fx fy fr width height d points pathLength transform
  dx dy rotate textLength lengthAdjust startOffset method spacing side
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  filterUnits primitiveUnits in in2 result mode type values stdDeviation edgeMode operator k1 k2 k3 k4 radius scale
  xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles order kernelMatrix divisor bias
  targetX targetY kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ tableValues slope intercept amplitude exponent
`);

/** Properties, as attributes or in a style. */
export const properties = set(`
  alignment-baseline background background-color baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
  font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
  font-variant-position font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
  marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-margin
  shape-padding shape-rendering solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
  text-align-last text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
  text-indent text-orientation text-overflow text-rendering text-transform transform-box transform-origin unicode-bidi
  vector-effect vertical-align visibility white-space word-spacing writing-mode
  transform width height x y cx cy r rx ry
`);

/** What says nothing about how the drawing looks. Attributes that begin with data- or aria- do not either. */
export const leftOutAttributes = set(`
  version baseProfile contentStyleType contentScriptType zoomAndPan externalResourcesRequired enable-background filterRes
  role focusable tabindex class style
`);

/** The same among properties, beside those that begin with a hyphen, which are one program's own. */
export const leftOutProperties = set('enable-background block-progression');

/** Functions that a value may use; url() is looked at by itself. */
export const functions = set(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color matrix matrix3d translate translatex translatey translate3d scale
  scalex scaley scale3d rotate rotatex rotatey rotatez rotate3d skewx skewy skew perspective calc min max clamp
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path
`);
