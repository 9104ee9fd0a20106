/** Where the choice of theme is kept; absent means "follow the system". */
export const themeStorageKey = 'pitchey-theme'

/**
 * Script text for the document head, run before the first paint: puts `dark` on `<html>` from the stored choice or,
 * without one, from the system. Send it inside a script element that carries the response's nonce.
 */
export const themeScript = `(function(){try{var t=localStorage.getItem('${themeStorageKey}')}catch(e){}document.documentElement.classList.toggle('dark',t==='dark'||t!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches)})()`
