/**
 * How the page looks: on paper A4 in black on white, in a window in the colours of its theme (VS Code gives them as variables), in high contrast
 * with borders in place of shades. States are shown by words and signs, never by colour alone.
 */
export const STYLE = `
:root{--fg:var(--vscode-editor-foreground,#1f1f1f);--bg:var(--vscode-editor-background,#fff);--line:var(--vscode-panel-border,#c8c8c8);--soft:var(--vscode-editorWidget-background,#f5f5f5);--bad:var(--vscode-errorForeground,#b01011);--good:var(--vscode-testing-iconPassed,#1a7f37);--warn:var(--vscode-editorWarning-foreground,#8a5a00);--link:var(--vscode-textLink-foreground,#0b57a4);--focus:var(--vscode-focusBorder,#0b57a4)}
@media (prefers-color-scheme:dark){:root{--fg:var(--vscode-editor-foreground,#e4e4e4);--bg:var(--vscode-editor-background,#1f1f1f);--line:var(--vscode-panel-border,#555);--soft:var(--vscode-editorWidget-background,#2b2b2b);--bad:var(--vscode-errorForeground,#f48771);--good:var(--vscode-testing-iconPassed,#73c991);--warn:var(--vscode-editorWarning-foreground,#e2b340);--link:var(--vscode-textLink-foreground,#6cb6ff)}}
*{box-sizing:border-box}
body{margin:0;padding:1.2em;color:var(--fg);background:var(--bg);font:14px/1.6 var(--vscode-font-family,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif);overflow-wrap:anywhere}
main{max-width:62em;margin:0 auto}
h1{font-size:1.5em;margin:0 0 .2em}h2{font-size:1.1em;margin:1.4em 0 .4em;border-bottom:1px solid var(--line)}
p{margin:.3em 0}.meta{color:var(--fg);opacity:.85;font-size:.92em}
table{border-collapse:collapse;width:100%;margin:.3em 0}th,td{border:1px solid var(--line);padding:.25em .5em;text-align:left;vertical-align:top}
th{background:var(--soft);font-weight:600}tr{break-inside:avoid}thead{display:table-header-group}
.n{text-align:right;white-space:nowrap}.w{white-space:nowrap}
.bad{color:var(--bad);font-weight:600}.good{color:var(--good)}.warn{color:var(--warn)}
.figures{display:flex;flex-wrap:wrap;gap:.6em;margin:.6em 0;padding:0;list-style:none}.figures li{border:1px solid var(--line);border-radius:4px;padding:.3em .8em;background:var(--soft)}
.figures b{font-size:1.35em;display:block}
a{color:var(--link)}a:focus-visible,button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
button{font:inherit;color:var(--link);background:none;border:0;padding:0;text-align:left;cursor:pointer;text-decoration:underline}
svg{max-width:100%;height:auto;display:block;margin:.4em 0}svg text{fill:var(--fg);font-size:12px}
.bar{fill:var(--good)}.rest{fill:var(--soft);stroke:var(--line)}.measures{fill:var(--link)}
.sign{display:flex;gap:3em;margin-top:2em}.sign span{flex:1;border-top:1px solid var(--line);padding-top:.3em}
body.vscode-high-contrast th,body.vscode-high-contrast .figures li{background:none;border:1px solid var(--vscode-contrastBorder,currentColor)}
@media (forced-colors:active){.bar,.measures{fill:CanvasText}.rest{fill:none;stroke:CanvasText}}
@media print{@page{size:A4;margin:18mm 16mm}:root{--fg:#000;--bg:#fff;--line:#888;--soft:#f2f2f2;--bad:#000;--good:#000;--warn:#000;--link:#000}body{padding:0;font-size:10.5pt}button{text-decoration:none}.report+.report{break-before:page}}
`.trim();
