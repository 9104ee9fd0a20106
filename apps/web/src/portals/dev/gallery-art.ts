import type { PictureFiles } from '../../ui/poster.tsx'

type Scene = { sky: [string, string]; body: string }

function drawing(width: number, height: number, { sky, body }: Scene): PictureFiles {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#s)"/>${body}</svg>`
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}` }
}

const title = (text: string, y: number, fill: string) =>
  `<text x="200" y="${y}" text-anchor="middle" font-family="Georgia,serif" font-size="52" fill="${fill}">${text}</text>`

/** Four made-up posters, so that the gallery has pictures without a server. */
export const posters: readonly { title: string; note: string; color: string; files: PictureFiles }[] = [
  {
    title: 'The Salt Line',
    note: 'Drama, sci-fi · Feature',
    color: '#12303f',
    files: drawing(400, 600, {
      sky: ['#0d2434', '#c9955a'],
      body: `<rect y="420" width="400" height="180" fill="#0e3346"/><path d="M0 190 220 215 0 270Z" fill="#fff" opacity=".18"/><path d="M210 230h34l10 200h-54Z" fill="#0a1a24"/><path d="M120 430q110-60 280-8v26H120Z" fill="#081219"/><circle cx="227" cy="216" r="34" fill="#ffe6b8" opacity=".3"/><rect x="217" y="204" width="20" height="22" fill="#ffe9c2"/>${title('The Salt Line', 110, '#f7e3c2')}`,
    }),
  },
  {
    title: 'Eclipse County',
    note: 'Fantasy, thriller · Series',
    color: '#1a0f06',
    files: drawing(400, 600, {
      sky: ['#130b05', '#050302'],
      body: `<circle cx="200" cy="230" r="150" fill="#e58f2a" opacity=".25"/><circle cx="200" cy="230" r="122" fill="#f2a544"/><circle cx="200" cy="230" r="112" fill="#050302"/>${title('Eclipse', 470, '#f4dcb4')}${title('County', 525, '#f4dcb4')}`,
    }),
  },
  {
    title: 'Marigold',
    note: 'Drama · Feature',
    color: '#5b1824',
    files: drawing(400, 600, {
      sky: ['#4a0f22', '#d4552f'],
      body: `<circle cx="200" cy="330" r="150" fill="#f7b955"/><path d="M0 430q120-70 220-10t180-24v204H0Z" fill="#3a0d18"/>${title('Marigold', 100, '#fbe3b8')}`,
    }),
  },
  {
    title: 'Cold Static',
    note: 'Horror, thriller · Feature',
    color: '#0e2026',
    files: drawing(400, 600, {
      sky: ['#0a1316', '#3d6a68'],
      body: `<g fill="#0b1d20">${Array.from({ length: 13 }, (_, index) => `<path d="m${index * 34 - 20} 600 26-${230 + ((index * 53) % 90)} 26 ${230 + ((index * 53) % 90)}Z"/>`).join('')}</g>${title('cold static', 120, '#e8efe9')}`,
    }),
  },
]

/** A wide night sky for heroes. */
export const nightScene: PictureFiles = drawing(1600, 900, {
  sky: ['#0c2c3f', '#8c6a4a'],
  body: `<rect y="640" width="1600" height="260" fill="#0a2533"/><path d="M0 150 1040 230 0 300Z" fill="#fff" opacity=".14"/><path d="M1005 250h50l26 400h-102Z" fill="#071620"/><path d="M830 650q240-140 620 0v40H830Z" fill="#050f16"/><circle cx="1030" cy="232" r="66" fill="#ffe9c2" opacity=".22"/><rect x="1014" y="212" width="32" height="38" fill="#ffe9c2"/>`,
})
