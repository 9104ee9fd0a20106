import { jsonForScript } from './json-for-script.ts'

const moduleTag = /\s*<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/u
const preloadTag = /\s*<link rel="modulepreload"[^>]*\shref="([^"]+)"[^>]*>/gu

/** Notes which button was clicked last while the page slept, for `useEarlyClick`. Forms send themselves. */
const noteClick =
  `(function(){var d=document;function note(e){var b=e.target.closest('button');if(b&&!b.form)window.pitcheyClicked=b}` +
  `d.addEventListener('click',note,true);` +
  `d.addEventListener('pitchey-awake',function(){d.removeEventListener('click',note,true)},{once:true})})();`

/**
 * Runs in the head. A page that is readable without code is painted first; then its code is asked for. A page in the
 * background is not painted until somebody looks, so its code comes at once.
 */
const loader = (entry: string, needed: readonly string[]): string =>
  `(function(){var d=document;function add(n,p){var e=d.createElement(n);e.crossOrigin='';for(var k in p)e[k]=p[k];d.head.append(e)}` +
  `function ask(){${jsonForScript(needed)}.forEach(function(u){add('link',{rel:'modulepreload',href:u})});add('script',{type:'module',src:${jsonForScript(entry)}})}` +
  `function go(){d.readyState==='loading'?d.addEventListener('DOMContentLoaded',ask):ask()}` +
  `d.visibilityState==='visible'?requestAnimationFrame(function(){setTimeout(go)}):go()})()`

/**
 * Takes the code out of a built template. Answers the template without it, and the script that asks for it after the
 * first paint, together with the files that this page needs besides.
 */
export const codeAfterPaint = (template: string, files: readonly string[]): { template: string; script: string } => {
  const entry = moduleTag.exec(template)?.[1]
  if (entry === undefined) return { template, script: '' }
  const needed = [...template.matchAll(preloadTag)].flatMap(([, address]) => address ?? [])
  return {
    template: template.replace(moduleTag, '').replaceAll(preloadTag, ''),
    script: noteClick + loader(entry, [...needed, ...files.map((file) => `/${file}`)]),
  }
}
