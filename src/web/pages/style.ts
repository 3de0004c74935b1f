import { createHash } from 'node:crypto';

/** How all pages look. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --ink: #1c1e21; --soft: #565c66; --line: #dfe2e7;
  --link: #1257a8; --mark: #ffe89a; --accent: #4a6fa5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b; --card: #202327; --ink: #e8eaed; --soft: #a9b0ba; --line: #383d44;
    --link: #8ab8f5; --mark: #5d4b06; --accent: #7d9fd0;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, sans-serif; background: var(--ground); color: var(--ink); }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2, h3, h4, h5, h6 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
p { margin: 0 0 .75rem; }
ul { padding: 0; list-style: none; }
li { margin: 0 0 .5rem; }
.soft { color: var(--soft); font-size: .9rem; }
form { margin: 1.25rem 0; }
label { display: block; font-weight: 600; margin-bottom: .35rem; }
.field { display: flex; flex-wrap: wrap; gap: .5rem; }
input, button { font: inherit; border-radius: .5rem; padding: .55rem .8rem; min-height: 2.75rem; }
input { flex: 1 1 12rem; min-width: 0; color: inherit; background: var(--card); border: 1px solid var(--soft); }
button { border: 0; background: var(--link); color: var(--card); font-weight: 600; cursor: pointer; }
.card {
  background: var(--card); border: 1px solid var(--line); border-inline-start: .3rem solid var(--accent);
  border-radius: .5rem; padding: 1rem 1.1rem; margin: 1.25rem 0;
}
.card > :last-child { margin-bottom: 0; }
.card h2 { margin-top: 0; }
.answers { --accent: #2e9e5b; }
.may-answer { --accent: #d9a520; }
.does-not-say { --accent: #8a8f98; }
.short { font-size: 1.1rem; font-weight: 600; }
figure { margin: 0 0 1rem; }
figcaption { margin: 0; }
blockquote { margin: 0 0 .5rem; padding-inline-start: .8rem; border-inline-start: .2rem solid var(--line); }
blockquote, .text { white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; border-radius: .15rem; padding: .1rem 0; }
details mark, .does-not-say mark { background: none; font-weight: 600; }
summary { cursor: pointer; }
[open] > summary { margin-bottom: .75rem; }
.links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.links a, .number, nav a { display: inline-block; min-height: 1.5rem; }
.passage { margin: 0 0 1rem; padding: .25rem .6rem; border-radius: .5rem; scroll-margin-top: 4rem; }
.passage .text { margin: 0; }
.passage:target { background: var(--card); box-shadow: 0 0 0 1px var(--line); }
.number { color: var(--soft); font-size: .85rem; text-decoration: none; }
.number:hover, .number:focus { text-decoration: underline; }
mark { scroll-margin-top: 30vh; }
@media print { form, nav { display: none; } }
`;

/** The hash by which a content security policy allows this style and no other. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
