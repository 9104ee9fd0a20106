type UserTextProps = { text: string; lang?: string | undefined; className?: string | undefined }

/** Text of several paragraphs that a person wrote, each in its own direction. */
export function UserText({ text, lang, className }: UserTextProps) {
  return (
    <div lang={lang} className={className}>
      {[...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map((paragraph) => (
        <p key={paragraph.index} dir="auto" className="whitespace-pre-line">
          {paragraph[0]}
        </p>
      ))}
    </div>
  )
}
