/** The one small style sheet of the page. Blanks of the report are kept as typed; captions speak to screen readers only. */
export const STYLE_SHEET = `body{max-width:50em;margin:0 auto;padding:1em;font-size:1.05em;line-height:1.8}
h1{text-align:center;font-size:1.5em}
h2{font-size:1.25em}
h3,h4,h5{font-size:1em}
h1,h2,h3,h4,h5,p,li,th,td{white-space:pre-wrap}
p{margin:.4em 0;text-indent:2em;text-align:justify}
td p,th p,.note,.signature,.date{text-indent:0}
.signature,.date{text-align:right}
table{width:100%;margin:1em 0;border-collapse:collapse;line-height:1.4}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid;padding:.3em;font-weight:normal}
.form td{text-align:center}
figure{margin:1em 0;text-align:center}
img{max-width:100%}`
