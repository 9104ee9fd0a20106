import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

export type CopyButtonProps = {
  text: string
  label?: string | undefined
  /** Only the icon; the label stays as its name. */
  iconOnly?: boolean | undefined
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label = 'Copy', iconOnly = false }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (!result) return undefined
    const timer = window.setTimeout(() => setResult(undefined), 2000)
    return () => window.clearTimeout(timer)
  }, [result])
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('failed'),
    )
  }
  const icon = result === 'copied' ? <Check aria-hidden="true" className="text-good" /> : <Copy aria-hidden="true" />
  const said = result === 'copied' ? 'Copied' : result === 'failed' ? 'Copying is not allowed here' : ''
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} size="sm" onClick={copy}>
          {icon}
        </IconButton>
      ) : (
        <Button size="sm" onClick={copy}>
          {icon}
          {said || label}
        </Button>
      )}
      <output className="sr-only">{said}</output>
    </>
  )
}
