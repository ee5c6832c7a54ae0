import { grades } from "../../domain/audit/values.ts";
import { barColours } from "../../domain/report/bar-layout.ts";

const chips = grades
  .map((grade) => `.grade-${grade}{color:${barColours[grade].ink};background:${barColours[grade].fill}}`)
  .join("\n");

/**
 * The page's whole style. The colours are those of the application (`src/ui/styles/_tokens.scss`): the page stands alone and
 * can load nothing. Screen first, then narrow, forced colours and paper.
 */
export const reportStyle = `
:root{--ink:#0b0c0c;--ink-2:#484949;--line:#cecece;--wash:#f4f8fb;--shell:#12304a;--link:#1a65a6;--focus:#fd0;--side:16px}
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:16px/1.5 "Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:2px}
a:hover{text-decoration-thickness:2px}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:0;box-shadow:0 0 0 5px var(--ink)}
.skip{position:absolute;left:-9999px;padding:8px 16px;color:var(--ink);background:var(--focus)}
.skip:focus{left:0;top:0;z-index:2}
.front{color:#fff;background:var(--shell);padding:28px var(--side) 24px}
.front p{margin:10px 0 0;max-width:70ch}
h1{font-size:32px;line-height:1.15;margin:0}
h2{font-size:27px;line-height:1.2;margin:56px 0 16px;padding-top:12px;border-top:4px solid var(--shell)}
h3{font-size:21px;line-height:1.25;margin:36px 0 10px}
h4{font-size:17px;line-height:1.3;margin:26px 0 8px}
h2,h3,h4{color:var(--shell);scroll-margin-top:8px}
p{margin:0 0 14px;max-width:75ch}
.text{white-space:pre-line}
.note{color:var(--ink-2);font-size:14px;margin:8px 0 0}
.facts{margin:0;padding:14px var(--side);background:var(--wash);border-bottom:1px solid var(--line)}
.facts div{display:grid;grid-template-columns:min(200px,34%) 1fr;gap:12px;padding:4px 0}
.facts dt{font-weight:700}
.facts dd{margin:0;white-space:pre-line;min-width:0}
.contents{padding:20px var(--side) 0}
.contents h2{font-size:19px;margin:0 0 8px;padding:0;border:0}
.contents ol{list-style:none;margin:0;padding:0}
.contents ol ol{padding-left:28px;font-size:15px}
.contents a{display:block;padding:4px 0}
main{padding:0 var(--side) 64px;min-width:0}
.table{margin:26px 0 22px}
.scroll{position:relative;overflow-x:auto;padding:2px}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.35}
caption{text-align:left;font-weight:700;padding:0 0 10px}
caption span{position:sticky;left:0;display:inline-block;max-width:min(75ch,calc(100vw - 2*var(--side) - 6px))}
th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line);white-space:pre-line}
thead th.number{white-space:normal}
thead th{font-weight:700;vertical-align:bottom;background:var(--wash);padding-top:10px;border-bottom:2px solid var(--shell)}
th:first-child{padding-left:8px}
tbody th{font-weight:600;min-width:120px}
tbody th.long{font-weight:400}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.long{min-width:200px}
.bar{min-width:220px;width:42%}
.bar svg{display:block;width:100%;height:24px;overflow:hidden;forced-color-adjust:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar text{font:700 12px "Helvetica Neue",Arial,sans-serif}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0 0 10px;padding:0;font-size:14px}
.key svg{width:26px;height:20px;vertical-align:-5px;margin-right:6px;forced-color-adjust:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.key text{font:700 12px "Helvetica Neue",Arial,sans-serif}
.matrix thead th,.matrix td{text-align:center;padding-left:4px;padding-right:4px}
.matrix thead th:first-child{text-align:start;padding-left:8px}
.matrix tbody th{position:sticky;left:0;background:#fff;min-width:72px}
.grade{display:inline-grid;place-items:center;min-width:26px;height:22px;padding:0 5px;border:1px solid #0003;border-radius:3px;font-size:13px;font-weight:700;line-height:1;print-color-adjust:exact;-webkit-print-color-adjust:exact}
${chips}
.grade-none{border:1px dashed #767676;color:var(--ink-2);background:#fff}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quotes{margin:0 0 20px;padding:0;list-style:none;max-width:80ch}
.quotes li{margin:0 0 14px;padding:2px 0 2px 16px;border-inline-start:4px solid var(--line)}
.quotes p{margin:0 0 6px}
.quotes cite{display:block;font-style:normal;font-size:14px;color:var(--ink-2)}
@media (min-width:768px){:root{--side:24px}}
@media (min-width:1100px){
.page{display:grid;grid-template-columns:280px minmax(0,1fr);align-items:start}
.contents{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding-bottom:24px;border-right:1px solid var(--line)}
main{padding-left:32px;max-width:1140px}
main>section:first-child h2{margin-top:24px;border-top:0;padding-top:0}
}
@media (max-width:600px){h1{font-size:26px}h2{font-size:23px}tbody th{max-width:44vw}}
@media (forced-colors:active){.grade{border-color:CanvasText}.quotes li{border-color:CanvasText}}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Arial,sans-serif;color:#484949}}
@page wide{size:A4 landscape}
@media print{
.wide,h2:has(+.wide),h3:has(+.wide),h4:has(+.wide){page:wide}
.wide table{font-size:7pt}
.wide .grade{border:0;padding:1pt;font-size:7pt}
.upright thead th:not(:first-child){writing-mode:vertical-rl;text-align:left;max-height:90pt}
body{font-size:10.5pt}
.skip{display:none}
.front{color:var(--shell);background:none;padding:0 0 12pt;border-bottom:2pt solid var(--shell)}
.facts{background:none;padding:12pt 0;border:0}
.page{display:block}
.contents{position:static;max-height:none;overflow:visible;padding:0;border:0;break-after:page}
main{padding:0;max-width:none}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible;padding:0}
table{font-size:9pt}
.matrix{font-size:8pt}
.matrix tbody th{position:static;min-width:0}
th,td{padding:3pt 6pt 3pt 0;min-width:0}
.matrix thead th,.matrix td{padding-left:1pt;padding-right:1pt}
.bar{min-width:120pt}
.long{min-width:0}
.grade{min-width:0;height:auto;padding:1pt 3pt;font-size:8pt}
thead{display:table-header-group;break-after:avoid}
.short{break-inside:avoid}
tr,.quotes li{break-inside:avoid}
h2,h3,h4,caption,.key,dt{break-after:avoid}
h2{margin-top:24pt;font-size:17pt}h3{font-size:13pt}h4{font-size:11pt}
}
`;
